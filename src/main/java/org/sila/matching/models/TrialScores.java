package org.sila.matching.models;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.cases.CaseStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the model in shadow says of each pair beside the one in use, and which cases it has still to be asked about. */
@Repository
public class TrialScores {

    private static final String[] SEARCHED = Arrays.stream(CaseStatus.values())
            .filter(CaseStatus::isSearched)
            .map(CaseStatus::name)
            .toArray(String[]::new);

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    TrialScores(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /**
     * What both models say of a pair.
     *
     * @param inUse probability by the model in use
     * @param inUseBand {@link Band#NONE} where it does not propose the pair
     */
    public record Score(UUID caseId, UUID recordId, double inUse, Band inUseBand, double shadow, Band shadowBand) {}

    /** What is compared of these cases changed: they are scored again, if a model is in shadow. */
    public void changed(Collection<UUID> caseIds) {
        jdbc.sql("""
                insert into model_trial_due (case_id)
                select id from unnest(:cases) as id
                where exists (select 1 from matching_model where state = 'SHADOW')
                order by id
                on conflict (case_id) do update set case_id = excluded.case_id
                """).param("cases", caseIds.toArray(UUID[]::new)).update();
    }

    /**
     * Marks the next cases that are searched for, or of which something was decided. One that is being scored meanwhile is waited for, and scored again.
     *
     * @param after the last case that was marked before; null for the first
     * @return the last case marked now; null where none is left
     */
    public @Nullable UUID markNext(@Nullable UUID after, int most) {
        return jdbc.sql("""
                with next as (
                    select id from sought_case
                    where (:after::uuid is null or id > :after::uuid)
                      and (status = any(:searched) or exists (
                          select 1 from match
                          where match.case_id = sought_case.id
                            and match.state in ('SECOND_REVIEW', 'CONFIRMED', 'REJECTED')))
                    order by id limit :most
                ), marked as (
                    insert into model_trial_due (case_id) select id from next order by id
                    on conflict (case_id) do update set case_id = excluded.case_id
                    returning case_id
                )
                select case_id from marked order by case_id desc limit 1
                """)
                .param("after", after)
                .param("searched", SEARCHED)
                .param("most", most)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /** Takes cases and holds them until the transaction ends; others take others meanwhile. */
    public List<UUID> takeDue(int most) {
        return jdbc.sql("""
                delete from model_trial_due where case_id in (
                    select case_id from model_trial_due order by case_id limit ? for update skip locked)
                returning case_id
                """).param(most).query(UUID.class).list();
    }

    /** How many cases are still to be scored. */
    public long due() {
        return jdbc.sql("select count(*) from model_trial_due")
                .query(Long.class)
                .single();
    }

    /** Puts new scores of the cases in the place of all old ones. */
    public void replace(UUID modelId, Collection<UUID> caseIds, List<Score> scores) {
        jdbc.sql("delete from model_trial_score where model_id = ? and case_id = any(?)")
                .params(modelId, caseIds.toArray(UUID[]::new))
                .update();
        template.batchUpdate(
                """
                insert into model_trial_score (model_id, case_id, record_id, in_use, in_use_band, shadow, shadow_band)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                scores.stream()
                        .map(score -> new Object[] {
                            modelId,
                            score.caseId(),
                            score.recordId(),
                            score.inUse(),
                            score.inUseBand().name(),
                            score.shadow(),
                            score.shadowBand().name()
                        })
                        .toList());
    }

    /** Forgets scores and what was still to do. @return how many were forgotten; 0 where none is left */
    public int forget(int most) {
        return jdbc.sql("delete from model_trial_due where ctid = any(array("
                                + "select ctid from model_trial_due limit ? for update skip locked))")
                        .param(most)
                        .update()
                + jdbc.sql("delete from model_trial_score where ctid = any(array("
                                + "select ctid from model_trial_score limit ?))")
                        .param(most)
                        .update();
    }
}
