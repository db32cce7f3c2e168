package org.sila.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sila.cases.CaseFiles;
import org.sila.cases.CaseView;
import org.sila.notify.NoticeKind;
import org.sila.notify.Notices;
import org.springframework.stereotype.Component;

/** Tells those who work on a match, or decided it, what became of the list behind it. */
@Component
class TellOfRecalls {

    private final CaseFiles cases;
    private final Notices notices;

    TellOfRecalls(CaseFiles cases, Notices notices) {
        this.cases = cases;
        this.notices = notices;
    }

    /** Within a transaction: the caseworker, who accepted and who confirmed; each once, though they be one. */
    void whoeverHeld(List<RecalledMatches.One> matches, NoticeKind kind) {
        Map<UUID, CaseView> byId =
                cases
                        .views(matches.stream()
                                .map(RecalledMatches.One::caseId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(CaseView::id, Function.identity()));
        for (RecalledMatches.One match : matches) {
            CaseView view = byId.get(match.caseId());
            if (view != null) {
                Set<@Nullable UUID> people = new HashSet<>();
                people.add(view.caseworkerId());
                people.add(match.acceptedBy());
                people.add(match.decidedBy());
                people.forEach(one -> notices.tell(one, kind, match.id(), view.number()));
            }
        }
    }
}
