package org.sila.sources;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.Role;

/** What came of sources, as a module above counts it, as a bean; beans are asked in their order. */
public interface SourceFigures {

    /**
     * A number.
     *
     * @param code message key of what was counted
     * @param href the list of what was counted; null where there is none
     * @param readers the roles that may open that list
     */
    record Figure(String code, long count, @Nullable String href, Set<Role> readers) {
        public Figure {
            readers = Set.copyOf(readers);
        }

        /** Nothing to open. */
        public static Figure of(String code, long count) {
            return new Figure(code, count, null, Set.of());
        }
    }

    /** What came of all these together, a person counted once; links only where it is one source. */
    List<Figure> of(Collection<UUID> sourceIds);
}
