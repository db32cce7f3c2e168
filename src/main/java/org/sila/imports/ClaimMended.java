package org.sila.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sila.imports.rows.Field;
import org.sila.imports.rows.ListedPerson;
import org.sila.imports.rows.Refusal;
import org.sila.imports.rows.RowReading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Of the rows of a mended sheet, which the list that it mends still lacks; by the refusals' primary key. */
@Repository
class ClaimMended {

    private final JdbcClient jdbc;
    private final ListImports imports;

    ClaimMended(JdbcClient jdbc, ListImports imports) {
        this.jdbc = jdbc;
        this.imports = imports;
    }

    /** The same rows, those that are in already refused. */
    List<RowReading> refuseKnown(ListImport list, List<RowReading> rows) {
        UUID mends = list.mends();
        if (mends == null) {
            return rows;
        }
        return refuse(
                rows,
                new HashSet<>(jdbc.sql("""
                        select row_number from import_refusal
                        where import_id = :list and row_number = any(:rows) and mended_by is null
                        """)
                        .param("list", mends)
                        .param("rows", numbers(rows))
                        .query(Integer.class)
                        .list()));
    }

    /** The same, and from now on the others are in: of two sheets that mend a row at one moment, one does. */
    List<RowReading> claim(ListImport list, List<RowReading> rows) {
        UUID mends = list.mends();
        if (mends == null) {
            return rows;
        }
        List<Integer> claimed = jdbc.sql("""
                        update import_refusal set mended_by = :by
                        where import_id = :list and row_number = any(:rows) and mended_by is null
                        returning row_number
                        """)
                .param("by", list.id())
                .param("list", mends)
                .param("rows", numbers(rows))
                .query(Integer.class)
                .list();
        imports.mended(mends, claimed.size());
        return refuse(rows, new HashSet<>(claimed));
    }

    private static Integer[] numbers(List<RowReading> rows) {
        return rows.stream()
                .filter(ListedPerson.class::isInstance)
                .map(row -> ((ListedPerson) row).written().number())
                .distinct()
                .toArray(Integer[]::new);
    }

    private static List<RowReading> refuse(List<RowReading> rows, Set<Integer> lacking) {
        List<RowReading> read = new ArrayList<>(rows.size());
        for (RowReading row : rows) {
            read.add(
                    row instanceof ListedPerson person
                                    && !lacking.contains(person.written().number())
                            ? new Refusal(row.rowNumber(), reason(person), Field.ID)
                            : row);
        }
        return read;
    }

    private static Refusal.Reason reason(ListedPerson person) {
        return MendedRows.isChanged(person.written())
                ? Refusal.Reason.ALREADY_HERE_CHANGED
                : Refusal.Reason.ALREADY_HERE;
    }
}
