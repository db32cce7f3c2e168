package org.sila.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.audit.AuditTrail;
import org.sila.search.Filters.Tab;
import org.sila.web.NotFound;
import org.sila.web.paging.Cursor;
import org.sila.web.paging.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what a search finds now to whoever may search, its maker or a colleague; which the audit trail notes. */
@Service
class ShowSearch {

    private static final int PAGE = 25;

    private final KeptSearches searches;
    private final FindPeople findPeople;
    private final Lines lines;
    private final Facets facets;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;

    ShowSearch(
            KeptSearches searches,
            FindPeople findPeople,
            Lines lines,
            Facets facets,
            CurrentStaff currentStaff,
            AuditTrail audit) {
        this.searches = searches;
        this.findPeople = findPeople;
        this.lines = lines;
        this.facets = facets;
        this.currentStaff = currentStaff;
        this.audit = audit;
    }

    /** @throws NotFound where there is no such search, or it was made too long ago */
    @Transactional
    public SearchResults show(UUID searchId, Filters filters, @Nullable Cursor from) {
        currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR);
        String typed = searches.words(searchId).orElseThrow(() -> new NotFound("search.error.gone"));
        Found found = findPeople.find(Question.of(typed), filters);
        Tab shown = filters.in() != null ? filters.in() : found.cases().isEmpty() ? Tab.RECORDS : Tab.CASES;
        List<Hit> hits = found.of(shown);
        Page<Hit> page = page(hits, from);
        audit.record(
                SearchActions.OPENED,
                "search",
                searchId,
                Map.of(
                        "cases",
                        "" + found.cases().size(),
                        "records",
                        "" + found.records().size()));
        return new SearchResults(
                searchId,
                typed,
                filters,
                shown,
                found,
                lines.of(shown, page.items()),
                page,
                facets.of(shown, hits, filters, !found.more(shown), searchId));
    }

    /** From the hit on that the cursor names; from the first where it is not among them any more. */
    private static Page<Hit> page(List<Hit> hits, @Nullable Cursor asked) {
        int at = asked == null
                ? -1
                : IntStream.range(0, hits.size())
                        .filter(place -> key(hits.get(place)).equals(asked.keys()))
                        .findFirst()
                        .orElse(-1);
        Cursor from = at < 0 ? null : asked;
        if (from != null && from.backwards()) {
            List<Hit> before = new ArrayList<>(hits.subList(Math.max(0, at - PAGE - 1), at));
            Collections.reverse(before);
            return Page.of(before, PAGE, from, ShowSearch::key);
        }
        return Page.of(hits.subList(at + 1, Math.min(hits.size(), at + 2 + PAGE)), PAGE, from, ShowSearch::key);
    }

    private static List<String> key(Hit hit) {
        return List.of(hit.candidate().id().toString());
    }
}
