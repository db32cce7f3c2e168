package org.sila.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sila.imports.rows.Field;
import org.sila.imports.rows.ListedPerson;
import org.sila.imports.rows.Refusal;
import org.sila.imports.rows.RowReading;
import org.sila.person.PersonKey;
import org.sila.secrets.BlindIndex;
import org.sila.sources.Recalls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which rows of a partner's list are in already. Partners export their whole list again and again; a row is known by the
 * partner's own id of it. In lists of records only ids that are unique by their form count: others are often numbers of
 * rows. A row without such an id is known by all that it says, where that tells people apart: two who only share a name
 * may be two. What a list brought that was recalled since does not count; that it had the row is kept, for the day on which
 * it is restored.
 */
@Repository
class KnownRows {

    private static final String SAID = "known_row.said_hash";
    private static final String WITHOUT_ID = "known_row.external_id";

    /** So long that no two rows of the world share one by chance, and as short as that allows: there are millions. */
    private static final int HASH_BYTES = 18;

    private final JdbcClient jdbc;
    private final BlindIndex blindIndex;
    private final ListImports imports;
    private final Recalls recalls;

    KnownRows(JdbcClient jdbc, BlindIndex blindIndex, ListImports imports, Recalls recalls) {
        this.jdbc = jdbc;
        this.blindIndex = blindIndex;
        this.imports = imports;
        this.recalls = recalls;
    }

    /** The same rows, those that are known refused; a few statements for all, by primary key. */
    List<RowReading> refuseKnown(ListImport list, List<RowReading> rows) {
        Map<String, ListedPerson> people = byKey(list, rows);
        return people.isEmpty() ? rows : refuse(list, rows, knownOf(list, people.keySet(), recalledImports()));
    }

    /**
     * The same, and from now on the others are known: of two imports that bring a row at one moment, one does.
     */
    List<RowReading> claim(ListImport list, List<RowReading> rows) {
        Map<String, ListedPerson> people = byKey(list, rows);
        if (people.isEmpty()) {
            return rows;
        }
        List<UUID> recalled = recalledImports();
        if (!recalled.isEmpty()) {
            rememberRecalled(list, people.keySet(), recalled);
        }
        Set<String> known = new HashSet<>(people.keySet());
        known.removeAll(insert(list, people, recalled));
        return refuse(list, rows, knownOf(list, known, recalled));
    }

    /** That those rows were of lists which are recalled now; another import that brings them waits. */
    private void rememberRecalled(ListImport list, Set<String> keys, List<UUID> recalled) {
        jdbc.sql("""
                        insert into earlier_row (partner, external_id, import_id, row_number)
                        select partner, external_id, import_id, row_number from (
                            select partner, external_id, import_id, row_number from known_row
                            where partner = :partner and external_id = any(:keys) and import_id = any(:recalled)
                                and import_id <> :import
                            order by external_id for update
                        ) as before
                        on conflict do nothing
                        """)
                .param("partner", partner(list))
                .param("keys", keys.toArray(String[]::new))
                .param("recalled", recalled.toArray(UUID[]::new))
                .param("import", list.id())
                .update();
    }

    private Set<String> insert(ListImport list, Map<String, ListedPerson> people, List<UUID> recalled) {
        List<ListedPerson> rows = List.copyOf(people.values());
        return new HashSet<>(jdbc.sql("""
                        insert into known_row (partner, external_id, said_hash, import_id, row_number)
                        select :partner, row.id, row.said, :import, row.number
                        from unnest(:ids, :said, :numbers) as row (id, said, number)
                        order by row.id
                        on conflict (partner, external_id) do update
                        set said_hash = excluded.said_hash, import_id = excluded.import_id, row_number = excluded.row_number
                        where known_row.import_id = any(:recalled) and not exists (
                            select from earlier_row restored
                            where restored.partner = known_row.partner and restored.external_id = known_row.external_id
                                and restored.import_id <> all(:recalled))
                        returning external_id
                        """)
                .param("partner", partner(list))
                .param("import", list.id())
                .param("ids", people.keySet().toArray(String[]::new))
                .param("said", rows.stream().map(this::said).toArray(byte[][]::new))
                .param("numbers", rows.stream().map(ListedPerson::rowNumber).toArray(Integer[]::new))
                .param("recalled", recalled.toArray(UUID[]::new))
                .query(String.class)
                .list());
    }

    /** A list that says one thing twice brings it twice: what it brought itself is not known. */
    private Map<String, byte[]> knownOf(ListImport list, Set<String> keys, List<UUID> recalled) {
        Map<String, byte[]> known = new HashMap<>();
        if (!keys.isEmpty()) {
            jdbc.sql("""
                            select external_id, said_hash from known_row
                            where partner = :partner and external_id = any(:keys) and import_id <> :import
                                and (import_id <> all(:recalled) or exists (
                                    select from earlier_row restored
                                    where restored.partner = known_row.partner
                                        and restored.external_id = known_row.external_id
                                        and restored.import_id <> all(:recalled)))
                            """)
                    .param("partner", partner(list))
                    .param("keys", keys.toArray(String[]::new))
                    .param("import", list.id())
                    .param("recalled", recalled.toArray(UUID[]::new))
                    .query(row -> {
                        known.put(row.getString(1), row.getBytes(2));
                    });
        }
        return known;
    }

    private List<UUID> recalledImports() {
        List<UUID> sources = recalls.recalledSources();
        return sources.isEmpty() ? sources : imports.ofSources(sources);
    }

    private List<RowReading> refuse(ListImport list, List<RowReading> rows, Map<String, byte[]> known) {
        if (known.isEmpty()) {
            return rows;
        }
        List<RowReading> read = new ArrayList<>(rows.size());
        for (RowReading row : rows) {
            read.add(row instanceof ListedPerson person ? refuse(list, person, known) : row);
        }
        return read;
    }

    private RowReading refuse(ListImport list, ListedPerson person, Map<String, byte[]> known) {
        byte[] before = known.get(keyOf(list, person));
        return before == null
                ? person
                : new Refusal(
                        person.rowNumber(),
                        reason(before, said(person)),
                        isKnownBy(list, person.externalId()) ? Field.ID : null);
    }

    private static Refusal.Reason reason(byte[] before, byte[] now) {
        return Arrays.equals(before, now) ? Refusal.Reason.ALREADY_HERE : Refusal.Reason.ALREADY_HERE_CHANGED;
    }

    private byte[] said(ListedPerson person) {
        return blindIndex.of(person.said(), SAID);
    }

    private Map<String, ListedPerson> byKey(ListImport list, List<RowReading> rows) {
        Map<String, ListedPerson> people = new LinkedHashMap<>();
        for (RowReading row : rows) {
            if (row instanceof ListedPerson person) {
                String key = keyOf(list, person);
                if (!key.isEmpty()) {
                    people.putIfAbsent(key, person);
                }
            }
        }
        return people;
    }

    /** Empty where nothing tells the row from others. */
    private String keyOf(ListImport list, ListedPerson person) {
        if (isKnownBy(list, person.externalId())) {
            return person.externalId();
        }
        return PersonKey.tellsApart(person.person()) ? "#" + hash(list, person) : "";
    }

    /** One thing said in lists of two kinds is two things: who was released had been held. */
    private String hash(ListImport list, ListedPerson person) {
        String what = list.details().kind() + "\n" + list.details().recordKind() + "\n" + person.said();
        return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(blindIndex.of(what, WITHOUT_ID), HASH_BYTES));
    }

    private static boolean isKnownBy(ListImport list, String id) {
        return !id.isEmpty() && (list.isReports() || UniqueId.is(id));
    }

    private static String partner(ListImport list) {
        return list.details().partner();
    }
}
