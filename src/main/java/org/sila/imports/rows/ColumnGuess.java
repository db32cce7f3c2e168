package org.sila.imports.rows;

import java.util.Optional;

/**
 * What a column is taken for.
 *
 * @param field empty where it is not read
 * @param basis why
 */
public record ColumnGuess(Optional<Field> field, ColumnBasis basis) {

    static final ColumnGuess NONE = new ColumnGuess(Optional.empty(), ColumnBasis.NOTHING);
}
