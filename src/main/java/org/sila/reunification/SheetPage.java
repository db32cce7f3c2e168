package org.sila.reunification;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.reunification.sheets.Edition;

/**
 * What the page of a plan or a handover shows.
 *
 * @param sought the person sought, by name
 * @param found the person of the record, by name
 * @param editions newest first
 * @param staff names by account, of those who wrote an edition
 */
record SheetPage<T>(
        ReunificationView view,
        long caseNumber,
        String sought,
        String found,
        List<Edition<T>> editions,
        Map<UUID, String> staff) {

    /** Number of the edition that holds; 0 where there is none. */
    public int edition() {
        return editions.isEmpty() ? 0 : editions.get(0).number();
    }

    /** The earlier ones, newest first. */
    public List<Edition<T>> earlier() {
        return editions.isEmpty() ? List.of() : editions.subList(1, editions.size());
    }

    /** What holds, or what is taken where nothing was written yet. */
    T content(T otherwise) {
        return editions.isEmpty() ? otherwise : editions.get(0).content();
    }

    /** The name of a colleague; empty where there is none of that id. */
    public String named(@Nullable UUID account) {
        return account == null ? "" : staff.getOrDefault(account, "");
    }
}
