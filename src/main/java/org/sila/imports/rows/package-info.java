/**
 * What the rows of a list mean: which column is which, and a row as a person with circumstances, or the reason why it
 * cannot be read. Offers {@link org.sila.imports.rows.ListHeader}, {@link org.sila.imports.rows.Columns} and
 * {@link org.sila.imports.rows.RowReader}. The words it knows are in {@code imports/columns.properties} and
 * {@code imports/words.properties}. Knows nothing of the web or the database.
 */
@org.jspecify.annotations.NullMarked
package org.sila.imports.rows;
