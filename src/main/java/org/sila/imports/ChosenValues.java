package org.sila.imports;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sila.imports.rows.Field;
import org.sila.imports.rows.ValueChoices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was decided that the words of each partner's lists mean; read by the start of the primary key. */
@Repository
class ChosenValues {

    private final JdbcClient jdbc;

    ChosenValues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One decision.
     *
     * @param folded the word, as {@link ValueChoices#fold} makes it
     * @param target the known value; empty where the word stays as written
     */
    record Choice(Field field, String folded, String target) {}

    ValueChoices of(ListDetails details) {
        return new ValueChoices(targets(details));
    }

    /** For each field, what each folded word was decided to mean. */
    Map<Field, Map<String, String>> targets(ListDetails details) {
        Map<Field, Map<String, String>> targets = new EnumMap<>(Field.class);
        jdbc.sql("select field, folded, target from import_value_choice where partner = :partner")
                .param("partner", details.partner())
                .query(row -> {
                    targets.computeIfAbsent(Field.valueOf(row.getString(1)), field -> new HashMap<>())
                            .put(row.getString(2), row.getString(3));
                });
        return targets;
    }

    /** One statement for all; the last word counts. */
    void decide(ListDetails details, List<Choice> choices, UUID by, Instant at) {
        if (choices.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into import_value_choice (partner, field, folded, target, decided_by, decided_at)
                        select :partner, choice.field, choice.folded, choice.target, :by, :at
                        from unnest(:fields, :folded, :targets) as choice (field, folded, target)
                        order by choice.field, choice.folded
                        on conflict (partner, field, folded) do update
                        set target = excluded.target, decided_by = excluded.decided_by, decided_at = excluded.decided_at
                        """)
                .param("partner", details.partner())
                .param("by", by)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param(
                        "fields",
                        choices.stream().map(choice -> choice.field().name()).toArray(String[]::new))
                .param("folded", choices.stream().map(Choice::folded).toArray(String[]::new))
                .param("targets", choices.stream().map(Choice::target).toArray(String[]::new))
                .update();
    }

    /** Takes decisions back, so that they have to be made again. */
    void forget(ListDetails details, Field field, List<String> folded) {
        jdbc.sql("""
                        delete from import_value_choice
                        where partner = :partner and field = :field and folded = any(:folded)
                        """)
                .param("partner", details.partner())
                .param("field", field.name())
                .param("folded", folded.toArray(String[]::new))
                .update();
    }
}
