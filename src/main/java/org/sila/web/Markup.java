package org.sila.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Small decisions of the fragments that would not be readable in a template; they know it as {@code @markup}. */
@Component("markup")
class Markup {

    /** Ids of what describes a field: its hint, its error; null where it has neither. */
    public @Nullable String describedBy(String id, @Nullable Object hint, boolean failed) {
        String ids = (hint == null ? "" : id + "-hint ") + (failed ? id + "-error" : "");
        return ids.isEmpty() ? null : ids.strip();
    }

    /** Whether an option is the chosen one, where either may be an enum constant or its name. */
    public boolean same(Object option, @Nullable Object chosen) {
        return chosen != null && option.toString().equals(chosen.toString());
    }

    /** Whether an option is among the chosen ones. */
    public boolean among(Object option, @Nullable Object chosen) {
        return chosen instanceof Collection<?> several
                ? several.stream().anyMatch(one -> same(option, one))
                : same(option, chosen);
    }

    /** Several things in one line, those that are there. */
    public String together(@Nullable String... parts) {
        return Arrays.stream(parts)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" – "));
    }

    /** Stored text among words of another direction, where there is no {@code <bdi>}: between isolates (U+2068, U+2069). */
    public String isolated(String text) {
        return '\u2068' + text + '\u2069';
    }

    /** Length of an evidence bar from its middle, 0 to 100. */
    public long barLength(Number weight, Number most) {
        double share = Math.abs(weight.doubleValue()) / Math.max(most.doubleValue(), 1e-9);
        return Math.round(100 * Math.min(share, 1));
    }
}
