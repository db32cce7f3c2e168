package org.sila.cases;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the list of cases was asked, as an SQL condition over {@code sought_case}, with its parameters. */
final class CaseConditions {

    /** A family's answer waits to be read; index report_addition_unread. */
    static final String UNREAD = """
            exists (select from case_report answered join report_addition answer on answer.report_id = answered.report_id
                    where answered.case_id = sought_case.id and answer.read_at is null)""";

    /** A message to a family waits for a second person; index report_message_waiting. */
    static final String WAITING = """
            exists (select from report_message waiting join case_report theirs on theirs.report_id = waiting.report_id
                    where theirs.case_id = sought_case.id and waiting.state = 'WAITING')""";

    private final Map<String, Object> parameters;
    private final Instant now;

    /** @param parameters takes those of the conditions; has the reader as {@code me} */
    CaseConditions(Map<String, Object> parameters, Instant now) {
        this.parameters = parameters;
        this.now = now;
    }

    String of(CaseList.Asked asked, Optional<CaseNews> news, Supplier<Set<UUID>> team) {
        StringBuilder all = new StringBuilder("true").append(whose(asked, team));
        Instant since = asked.since() == null ? now : asked.since();
        parameters.put("since", Timestamp.from(since));
        if (asked.status() != null) {
            all.append(" and sought_case.status = :status");
            parameters.put("status", asked.status().name());
        }
        if (asked.open()) {
            all.append(" and ").append(CaseList.OPEN);
        }
        if (asked.unread()) {
            all.append(" and ").append(UNREAD);
        }
        if (asked.waiting()) {
            all.append(" and ").append(WAITING);
        }
        if (asked.left() != null) {
            all.append(" and ").append("""
                    exists (select from case_change change where change.case_id = sought_case.id
                         and change.what = 'STATUS' and change.before = :left and change.changed_at > :since)""");
            parameters.put("left", asked.left().name());
        }
        news.ifPresent(one -> all.append(" and ").append(one.happened()));
        age(asked.age(), all);
        return all.toString();
    }

    private String whose(CaseList.Asked asked, Supplier<Set<UUID>> team) {
        if (asked.person() != null) {
            parameters.put("person", asked.person());
            return " and sought_case.caseworker_id = :person";
        }
        return switch (asked.list()) {
            case ALL -> "";
            case NOBODY -> " and sought_case.caseworker_id is null";
            case MINE -> " and sought_case.caseworker_id = :me";
            case TEAM -> {
                parameters.put("people", team.get().toArray(UUID[]::new));
                yield " and sought_case.caseworker_id = any(:people)";
            }
        };
    }

    private void age(@Nullable CaseAge age, StringBuilder all) {
        if (age != null) {
            all.append(" and sought_case.opened_at > :earliest and sought_case.opened_at <= :latest");
            parameters.put("earliest", Timestamp.from(now.minus(Duration.ofDays(age.before()))));
            parameters.put("latest", Timestamp.from(now.minus(Duration.ofDays(age.from()))));
        }
    }
}
