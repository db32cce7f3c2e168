package org.sila.matching.engine.comparison;

import org.sila.matching.engine.evidence.Field;
import org.sila.matching.engine.names.NameLevel;

/**
 * How two profiles compare, field by field.
 *
 * @param levels ordinal of the level of each field, in the order of {@link Field}
 * @param names the two names side by side
 * @param mother how the mothers' given names agree
 * @param motherFamily how the mothers' family names agree
 */
public record Comparison(byte[] levels, AlignedNames names, NameLevel mother, NameLevel motherFamily) {

    /** Ordinal of the field's level among {@link FieldLevels#codes}. */
    public int level(Field field) {
        return levels[field.ordinal()];
    }
}
