package org.sila.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that results can be narrowed by.
 *
 * @param by what
 * @param choices the commonest first; one only, and chosen, where the results are narrowed by it
 */
record Facet(Filters.By by, List<Choice> choices) {

    /**
     * One link.
     *
     * @param code message key of what it is; empty where {@code text} says it
     * @param text name as stored; empty where there is a message
     * @param count how many results there are of it; null where not all are known
     * @param href the results narrowed by it, or no longer
     */
    record Choice(String code, String text, @Nullable Integer count, boolean chosen, String href) {}
}
