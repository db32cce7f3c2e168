/**
 * Spreadsheet files as rows of text cells: CSV and its relatives in any usual encoding, XLSX, ODS and PFIF.
 * Offers {@link org.sila.imports.sheets.Sheet}; whatever cannot be read, or is unsafe to read, is a
 * {@link org.sila.imports.sheets.SheetRefused} whose code says how to mend it. Knows nothing of columns, the web or the
 * database.
 */
@org.jspecify.annotations.NullMarked
package org.sila.imports.sheets;
