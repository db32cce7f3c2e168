package org.sila.cases;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffMember;
import org.sila.desk.DeskNews;
import org.sila.web.paging.UpTo;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What changed on the signed-in person's cases, and on those that are nobody's: one statement for each of the two. */
@Component
class NewsOfCases implements DeskNews {

    private final ObjectProvider<CaseNews> kinds;
    private final CurrentStaff currentStaff;
    private final JdbcClient jdbc;

    NewsOfCases(ObjectProvider<CaseNews> kinds, CurrentStaff currentStaff, JdbcClient jdbc) {
        this.kinds = kinds;
        this.currentStaff = currentStaff;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Line> since(Instant moment) {
        StaffMember reader = currentStaff.current();
        if (reader.role() != Role.CASEWORKER && reader.role() != Role.SUPERVISOR) {
            return List.of();
        }
        List<CaseNews> ofNobody = kinds(true);
        List<CaseNews> own = kinds(false);
        List<Line> all = new ArrayList<>();
        all.addAll(own(own, reader.id(), moment));
        ofNobody.forEach(kind -> all.add(ofNobody(kind, reader.id(), moment)));
        return all;
    }

    /** Indexes sought_case_of_caseworker_in_order, and those that the conditions name. */
    private List<Line> own(List<CaseNews> kinds, UUID reader, Instant moment) {
        String counts = kinds.stream()
                .map(kind -> "count(*) filter (where " + kind.happened() + ")")
                .collect(Collectors.joining(", "));
        List<Long> found = jdbc.sql("select " + counts + " from sought_case where caseworker_id = :me")
                .param("me", reader)
                .param("since", Timestamp.from(moment))
                .query((row, number) -> {
                    List<Long> one = new ArrayList<>();
                    for (int at = 1; at <= kinds.size(); at++) {
                        one.add(row.getLong(at));
                    }
                    return one;
                })
                .single();
        return IntStream.range(0, kinds.size())
                .mapToObj(at -> line(kinds.get(at), CaseScope.MINE, found.get(at), moment))
                .toList();
    }

    /** Counted as {@link UpTo} says, since there may be any number; index sought_case_of_nobody. */
    private Line ofNobody(CaseNews kind, UUID reader, Instant moment) {
        long found = jdbc.sql(UpTo.count("from sought_case where caseworker_id is null and " + kind.happened()))
                .param("me", reader)
                .param("since", Timestamp.from(moment))
                .query(Long.class)
                .single();
        return line(kind, CaseScope.NOBODY, found, moment);
    }

    private static Line line(CaseNews kind, CaseScope scope, long count, Instant moment) {
        return new Line(kind.code(), "/cases?list=" + scope + "&news=" + kind.name() + "&since=" + moment, count);
    }

    private List<CaseNews> kinds(boolean ofNobody) {
        return kinds.stream()
                .filter(kind -> kind.ofNobody() == ofNobody)
                .sorted(Comparator.comparingInt(CaseNews::order))
                .toList();
    }
}
