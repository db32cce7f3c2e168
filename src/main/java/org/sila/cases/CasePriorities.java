package org.sila.cases;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.secrets.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** On which grounds cases come before others. Whoever shows them to a person writes the audit entry. */
@Repository
public class CasePriorities {

    static final String CONTEXT = "case_priority.words";

    private final JdbcClient jdbc;
    private final Sealing sealing;

    CasePriorities(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    /**
     * A ground that a case has.
     *
     * @param words what a colleague said of it; empty where nothing
     * @param setBy staff account; null where it follows from the person's age
     */
    record Reason(
            PriorityGround ground, String words, @Nullable UUID setBy, Instant setAt) {}

    /** The grounds of each case; cases without any are left out. One statement, however many. */
    public Map<UUID, Set<PriorityGround>> of(Collection<UUID> caseIds) {
        Map<UUID, Set<PriorityGround>> grounds = new HashMap<>();
        jdbc.sql("select case_id, ground from case_priority where case_id = any(:ids)")
                .param("ids", caseIds.toArray(UUID[]::new))
                .query(row -> {
                    grounds.computeIfAbsent(row.getObject(1, UUID.class), id -> EnumSet.noneOf(PriorityGround.class))
                            .add(PriorityGround.valueOf(row.getString(2)));
                });
        return grounds;
    }

    /** Those of a case with what was said of them, in the order of the vocabulary. */
    List<Reason> reasons(UUID caseId) {
        return jdbc
                .sql("select ground, words, set_by, set_at from case_priority where case_id = ?")
                .param(caseId)
                .query((row, number) -> {
                    byte[] words = row.getBytes(2);
                    return new Reason(
                            PriorityGround.valueOf(row.getString(1)),
                            words == null ? "" : sealing.open(words, CONTEXT),
                            row.getObject(3, UUID.class),
                            row.getTimestamp(4).toInstant());
                })
                .list()
                .stream()
                .sorted(Comparator.comparing(Reason::ground))
                .toList();
    }

    /** What the reports that were not withdrawn tell of the age of each case's person. */
    Map<UUID, List<AgeGrounds>> ages(Collection<UUID> caseIds) {
        Map<UUID, List<AgeGrounds>> ages = new HashMap<>();
        jdbc.sql("""
                select case_report.case_id, report.birth_date, report.age, report.age_on, report.event_date
                from case_report join report on report.id = case_report.report_id
                where case_report.case_id = any(:ids) and report.withdrawn_at is null
                """).param("ids", caseIds.toArray(UUID[]::new)).query(row -> {
            ages.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                    .add(new AgeGrounds(
                            CaseList.date(row.getString(2)),
                            row.getObject(3, Integer.class),
                            CaseList.date(row.getString(4)),
                            CaseList.date(row.getString(5))));
        });
        return ages;
    }

    /** Holds the cases until the transaction ends, so that what is proposed for them meanwhile waits for their grounds. */
    void lock(Collection<UUID> caseIds) {
        jdbc.sql("select id from sought_case where id = any(:ids) order by id for no key update")
                .param("ids", caseIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** Puts these in place of the grounds by age that the cases had. */
    void replaceByAge(Map<UUID, Set<PriorityGround>> grounds, Instant at) {
        List<UUID> ids = new ArrayList<>();
        List<String> names = new ArrayList<>();
        grounds.forEach((caseId, all) -> all.forEach(ground -> {
            ids.add(caseId);
            names.add(ground.name());
        }));
        jdbc.sql("delete from case_priority where case_id = any(:ids) and set_by is null")
                .param("ids", grounds.keySet().toArray(UUID[]::new))
                .update();
        jdbc.sql("""
                insert into case_priority (case_id, ground, set_at)
                select case_id, ground, :at from unnest(:ids::uuid[], :grounds::text[]) as told (case_id, ground)
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("grounds", names.toArray(String[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Puts these in place of the grounds that people had set for the case. */
    void replaceByHand(UUID caseId, Set<PriorityGround> grounds, String words, UUID by, Instant at) {
        jdbc.sql("delete from case_priority where case_id = ? and set_by is not null")
                .param(caseId)
                .update();
        byte[] sealed = words.isEmpty() ? null : sealing.seal(words, CONTEXT);
        jdbc.sql("""
                insert into case_priority (case_id, ground, words, set_by, set_at)
                select :case, ground, :words, :by, :at from unnest(:grounds::text[]) as told (ground)
                """)
                .param("case", caseId)
                .param("grounds", grounds.stream().map(Enum::name).toArray(String[]::new))
                .param("words", sealed, Types.BINARY)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }
}
