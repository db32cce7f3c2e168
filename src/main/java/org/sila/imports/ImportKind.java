package org.sila.imports;

import java.util.List;
import org.sila.imports.rows.Field;

/** What the rows of a list become. */
public enum ImportKind {
    RECORDS,
    REPORTS;

    /** What the columns of such a list can be. */
    public List<Field> fields() {
        return this == RECORDS ? Field.ofRecords() : Field.ofReports();
    }
}
