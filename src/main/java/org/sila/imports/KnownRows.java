package org.sila.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sila.imports.rows.Field;
import org.sila.imports.rows.ListedPerson;
import org.sila.imports.rows.Refusal;
import org.sila.imports.rows.RowReading;
import org.sila.secrets.BlindIndex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which rows of a partner's list are in already. Partners export their whole form again and again; a row is known by
 * the partner's own id of it. In lists of records only ids that are unique by their form count: others are often numbers
 * of rows.
 */
@Repository
class KnownRows {

    private static final String CONTEXT = "known_row.said_hash";

    private final JdbcClient jdbc;
    private final BlindIndex blindIndex;

    KnownRows(JdbcClient jdbc, BlindIndex blindIndex) {
        this.jdbc = jdbc;
        this.blindIndex = blindIndex;
    }

    /** The same rows, those that are known refused; two statements at the most, by primary key. */
    List<RowReading> refuseKnown(ListImport list, List<RowReading> rows) {
        return refuse(rows, knownOf(list, withIds(list, rows).keySet()));
    }

    /**
     * The same, and from now on the others are known: of two imports that bring a row at one moment, one does.
     */
    List<RowReading> claim(ListImport list, List<RowReading> rows) {
        Map<String, ListedPerson> people = withIds(list, rows);
        if (people.isEmpty()) {
            return rows;
        }
        Set<String> known = new HashSet<>(people.keySet());
        known.removeAll(insert(list, people));
        return refuse(rows, knownOf(list, known));
    }

    private Set<String> insert(ListImport list, Map<String, ListedPerson> people) {
        List<ListedPerson> rows = List.copyOf(people.values());
        return new HashSet<>(jdbc.sql("""
                        insert into known_row (partner, external_id, said_hash, import_id, row_number)
                        select :partner, row.id, row.said, :import, row.number
                        from unnest(:ids, :said, :numbers) as row (id, said, number)
                        order by row.id
                        on conflict do nothing
                        returning external_id
                        """)
                .param("partner", partner(list))
                .param("import", list.id())
                .param("ids", people.keySet().toArray(String[]::new))
                .param("said", rows.stream().map(this::said).toArray(byte[][]::new))
                .param("numbers", rows.stream().map(ListedPerson::rowNumber).toArray(Integer[]::new))
                .query(String.class)
                .list());
    }

    private Map<String, byte[]> knownOf(ListImport list, Set<String> ids) {
        Map<String, byte[]> known = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(
                            "select external_id, said_hash from known_row where partner = :partner and external_id = any(:ids)")
                    .param("partner", partner(list))
                    .param("ids", ids.toArray(String[]::new))
                    .query(row -> {
                        known.put(row.getString(1), row.getBytes(2));
                    });
        }
        return known;
    }

    private List<RowReading> refuse(List<RowReading> rows, Map<String, byte[]> known) {
        List<RowReading> read = new ArrayList<>(rows.size());
        for (RowReading row : rows) {
            byte[] before = row instanceof ListedPerson person ? known.get(person.externalId()) : null;
            read.add(
                    before != null && row instanceof ListedPerson person
                            ? new Refusal(row.rowNumber(), reason(before, said(person)), Field.ID)
                            : row);
        }
        return read;
    }

    private static Refusal.Reason reason(byte[] before, byte[] now) {
        return Arrays.equals(before, now) ? Refusal.Reason.ALREADY_HERE : Refusal.Reason.ALREADY_HERE_CHANGED;
    }

    private byte[] said(ListedPerson person) {
        return blindIndex.of(person.said(), CONTEXT);
    }

    private static Map<String, ListedPerson> withIds(ListImport list, List<RowReading> rows) {
        Map<String, ListedPerson> people = new LinkedHashMap<>();
        for (RowReading row : rows) {
            if (row instanceof ListedPerson person && isKnownBy(list, person.externalId())) {
                people.put(person.externalId(), person);
            }
        }
        return people;
    }

    private static boolean isKnownBy(ListImport list, String id) {
        return !id.isEmpty() && (list.isReports() || UniqueId.is(id));
    }

    private static String partner(ListImport list) {
        return list.details().partner();
    }
}
