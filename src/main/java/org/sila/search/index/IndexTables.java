package org.sila.search.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes down what mentions are found by, within a transaction. */
@Repository
class IndexTables {

    /** Held in common by all who write mentions, alone by whoever forgets terms, so that no mention keeps a forgotten one. */
    private static final long LOCK = 0x51_1A_5E_A2L;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    IndexTables(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    void writeRecords(Collection<IndexedMention> mentions) {
        write("search_record", "record_id", mentions);
    }

    void writeReports(Collection<IndexedMention> mentions) {
        write("search_report", "report_id", mentions);
    }

    /** Writes the mentions in place of what was known of them. */
    private void write(String table, String owner, Collection<IndexedMention> mentions) {
        if (mentions.isEmpty()) {
            return;
        }
        jdbc.sql("select pg_advisory_xact_lock_shared(?)").param(LOCK).query(row -> {});
        Map<Term.Key, Integer> ids = idsOf(mentions);
        List<IndexedMention> ordered = new ArrayList<>(mentions);
        ordered.sort(Comparator.comparing(IndexedMention::id));
        template.batchUpdate("""
                insert into %1$s (%2$s, terms, parts, external_number, registry_number) values (?, ?, ?, ?, ?)
                on conflict (%2$s) do update set terms = excluded.terms, parts = excluded.parts,
                    external_number = excluded.external_number, registry_number = excluded.registry_number
                """.formatted(table, owner), ordered, ordered.size(), (row, mention) -> {
            List<Term> terms = mention.terms();
            row.setObject(1, mention.id());
            row.setObject(
                    2,
                    terms.stream()
                            .mapToInt(term -> Objects.requireNonNull(ids.get(term.key())))
                            .toArray());
            row.setObject(
                    3, terms.stream().map(term -> (short) term.part().number()).toArray(Short[]::new));
            row.setString(4, mention.externalNumber());
            row.setString(5, mention.registryNumber());
        });
    }

    /** The ids of all their terms; those that are new are kept, in one order, so that two who keep the same do not deadlock. */
    private Map<Term.Key, Integer> idsOf(Collection<IndexedMention> mentions) {
        Map<Term.Key, Term> terms = new TreeMap<>();
        mentions.forEach(mention -> mention.terms().forEach(term -> terms.put(term.key(), term)));
        Map<Term.Key, Integer> ids = known(terms.keySet());
        List<Term> fresh = terms.values().stream()
                .filter(term -> !ids.containsKey(term.key()))
                .toList();
        if (!fresh.isEmpty()) {
            template.batchUpdate(
                    "insert into search_term (part, term, core, shared_keys) values (?, ?, ?, ?) on conflict do nothing",
                    fresh,
                    fresh.size(),
                    (row, term) -> {
                        row.setString(1, term.key().kind());
                        row.setString(2, term.text());
                        row.setString(3, term.core());
                        row.setObject(4, term.sharedKeys());
                    });
            ids.putAll(known(fresh.stream().map(Term::key).toList()));
        }
        return ids;
    }

    private Map<Term.Key, Integer> known(Collection<Term.Key> keys) {
        Map<Term.Key, Integer> ids = new HashMap<>();
        jdbc.sql("""
                select id, part, term from search_term
                where (part, term) in (select * from unnest(:parts::text[], :terms::text[]))
                """)
                .param("parts", keys.stream().map(Term.Key::kind).toArray(String[]::new))
                .param("terms", keys.stream().map(Term.Key::text).toArray(String[]::new))
                .query(row -> {
                    ids.put(new Term.Key(row.getString(2), row.getString(3)), row.getInt(1));
                });
        return ids;
    }

    /** Forgets reports, and the names that were nobody else's. */
    void forgetReports(Collection<UUID> ids) {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query(row -> {});
        jdbc.sql("delete from search_phone where report_id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
        List<Integer> terms = jdbc
                .sql("delete from search_report where report_id = any(:ids) returning terms")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> List.of((Integer[]) row.getArray(1).getArray()))
                .list()
                .stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
        jdbc.sql("""
                delete from search_term where id = any(:ids) and part = 'NAME'
                    and not exists (select from search_report where terms @> array[search_term.id])
                    and not exists (select from search_record where terms @> array[search_term.id])
                """)
                .param("ids", terms.stream().mapToInt(Integer::intValue).toArray())
                .update();
    }

    /** Takes these hashes of telephone numbers for those that the reports had. */
    void writePhones(Map<UUID, List<byte[]>> hashes) {
        List<PhoneRow> rows = hashes.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(hash -> new PhoneRow(entry.getKey(), hash)))
                .toList();
        template.batchUpdate(
                "insert into search_phone (phone_index, report_id) values (?, ?) on conflict do nothing",
                rows,
                Math.max(1, rows.size()),
                (row, phone) -> {
                    row.setBytes(1, phone.hash());
                    row.setObject(2, phone.reportId());
                });
    }

    private record PhoneRow(UUID reportId, byte[] hash) {}
}
