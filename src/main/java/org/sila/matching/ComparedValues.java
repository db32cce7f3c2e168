package org.sila.matching;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sila.matching.engine.evidence.Evidence;
import org.sila.person.PersonDescription;
import org.sila.secrets.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was compared: now, from the evidence, and when a match was rejected, which is kept sealed. */
@Repository
class ComparedValues {

    static final String CONTEXT = "match_compared.fields";

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final JsonMapper json;

    ComparedValues(JdbcClient jdbc, Sealing sealing, JsonMapper json) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.json = json;
    }

    /** Both sides of a field; empty where one said nothing. */
    record Value(String code, String sought, String found) {}

    /**
     * A field that is no longer as it was.
     *
     * @param before as it was when the match was rejected
     */
    record Change(ComparedField before, ComparedField now) {

        public boolean isOfSought() {
            return !before.sought().equals(now.sought());
        }

        public boolean isOfFound() {
            return !before.found().equals(now.found());
        }
    }

    /** Evidence of earlier versions of the engine does not tell name by name. */
    Evidence evidence(UUID matchId) {
        String stored = jdbc.sql("select '{\"names\": []}'::jsonb || evidence from match where id = ?")
                .param(matchId)
                .query(String.class)
                .single();
        return json.readValue(stored, Evidence.class);
    }

    /** The fields of the evidence, with the national numbers, which are not kept in it. */
    static List<ComparedField> fields(Evidence evidence, PersonDescription sought, PersonDescription found) {
        return evidence.fields().stream()
                .map(ComparedField::of)
                .map(field -> field.isNationalNumber()
                        ? field.withValues(sought.nationalNumber(), found.nationalNumber())
                        : field)
                .toList();
    }

    /** Keeps what the latest decision was made on. */
    void keep(UUID matchId, UUID reportId, List<ComparedField> fields) {
        List<Value> values = fields.stream()
                .map(field -> new Value(field.code(), field.sought(), field.found()))
                .toList();
        jdbc.sql("""
                insert into match_compared (decision_id, match_id, report_id, fields)
                select id, match_id, ?, ? from match_decision
                where match_id = ? order by decided_at desc, id desc limit 1
                """)
                .params(reportId, sealing.seal(json.writeValueAsString(values), CONTEXT), matchId)
                .update();
    }

    /**
     * What changed of the fields since the match was rejected last; empty where that was not kept, or a family withdrew
     * what it said. Index match_compared_of_match.
     */
    List<Change> changedSince(UUID matchId, List<ComparedField> now) {
        Optional<byte[]> kept = jdbc.sql("""
                select fields from match_compared join match_decision on match_decision.id = match_compared.decision_id
                where match_compared.match_id = ? order by decided_at desc, match_decision.id desc limit 1
                """)
                .param(matchId)
                .query((row, number) -> row.getBytes(1))
                .optional();
        return kept.map(fields -> changes(fields, now)).orElse(List.of());
    }

    private List<Change> changes(byte[] fields, List<ComparedField> now) {
        List<Value> before = json.readValue(sealing.open(fields, CONTEXT), new TypeReference<List<Value>>() {});
        Map<String, ComparedField> byCode =
                now.stream().collect(Collectors.toMap(ComparedField::code, Function.identity(), (one, other) -> one));
        return before.stream()
                .flatMap(value -> Stream.ofNullable(byCode.get(value.code()))
                        .map(field -> new Change(field.withValues(value.sought(), value.found()), field)))
                .filter(change -> change.isOfSought() || change.isOfFound())
                .toList();
    }
}
