package org.sila.secrets;

/**
 * A column of sealed values, so that a change of keys finds it. Columns with a {@link SealedTextColumn} are known by
 * themselves; for those that are sealed by hand, the module declares a bean of this type.
 *
 * @param contextSql SQL expression that gives a row's context: a quoted constant, or made of other columns
 */
public record SealedColumn(String table, String column, String contextSql) {

    /**
     * A column whose values all have its own name as their context.
     *
     * @param context {@code table.column}
     */
    public static SealedColumn of(String context) {
        int dot = context.indexOf('.');
        return new SealedColumn(context.substring(0, dot), context.substring(dot + 1), "'" + context + "'");
    }
}
