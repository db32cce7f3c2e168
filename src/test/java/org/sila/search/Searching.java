package org.sila.search;

import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** A search as the pages make it: kept, read again, answered, and noted in the audit trail. */
public final class Searching {

    private final StartSearch startSearch;
    private final ShowSearch showSearch;

    public Searching(ApplicationContext application) {
        startSearch = application.getBean(StartSearch.class);
        showSearch = application.getBean(ShowSearch.class);
    }

    /** How many cases and records are found, up to those that are put in order. */
    public int find(String words) {
        UUID id = startSearch.start(Question.of(words));
        Found found = showSearch
                .show(id, new Filters(null, null, null, null, null, null), null)
                .found();
        return found.cases().size() + found.records().size();
    }
}
