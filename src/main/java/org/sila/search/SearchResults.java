package org.sila.search;

import java.util.List;
import java.util.UUID;
import org.sila.search.Filters.Tab;
import org.sila.web.paging.Page;

/**
 * One page of results.
 *
 * @param typed what was searched for
 * @param shown which of the two kinds the lines are
 * @param page where it stands among the others
 */
record SearchResults(
        UUID id,
        String typed,
        Filters filters,
        Tab shown,
        Found found,
        List<Line> lines,
        Page<Hit> page,
        List<Facet> facets) {

    /** How many there are that are known of. */
    public int count(Tab tab) {
        return found.of(tab).size();
    }

    /** Whether there are more than that. */
    public boolean more(Tab tab) {
        return found.more(tab);
    }

    public List<Tab> tabs() {
        return List.of(Tab.values());
    }

    public String address(Tab tab) {
        return filters.showing(tab).address(id);
    }

    /** The same search, narrowed by nothing. */
    public String wide() {
        return new Filters(shown, null, null, null, null, null).address(id);
    }
}
