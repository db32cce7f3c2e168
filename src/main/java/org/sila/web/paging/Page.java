package org.sila.web.paging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items rows in the order of the list
 * @param next cursor of the next page in text form, or null where this is the last
 * @param previous cursor of the previous page in text form, or null where this is the first
 */
public record Page<T>(
        List<T> items, @Nullable String next, @Nullable String previous) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Makes a page of what a keyset query found.
     *
     * @param found at most {@code size + 1} rows, nearest to the cursor first (so in reverse when it goes backwards)
     * @param from where the query began, or null for the first page
     * @param keys sort key of a row, as in {@link Cursor#keys()}
     */
    public static <T> Page<T> of(List<T> found, int size, @Nullable Cursor from, Function<T, List<String>> keys) {
        boolean backwards = from != null && from.backwards();
        boolean more = found.size() > size;
        List<T> items = new ArrayList<>(more ? found.subList(0, size) : found);
        if (backwards) {
            Collections.reverse(items);
        }
        if (items.isEmpty()) {
            return new Page<>(items, null, null);
        }
        boolean hasNext = backwards || more;
        boolean hasPrevious = backwards ? more : from != null;
        return new Page<>(
                items,
                hasNext ? new Cursor(false, keys.apply(items.get(items.size() - 1))).toString() : null,
                hasPrevious ? new Cursor(true, keys.apply(items.get(0))).toString() : null);
    }

    /**
     * Makes a page of a list that is in memory whole.
     *
     * @param key of a row, which no other row has
     */
    public static <T> Page<T> within(List<T> all, int size, @Nullable Cursor from, Function<T, String> key) {
        List<T> found = new ArrayList<>(all);
        if (from != null) {
            if (from.backwards()) {
                Collections.reverse(found);
            }
            int at = found.stream().map(key).toList().indexOf(from.keys().get(0));
            found = found.subList(at + 1, found.size());
        }
        return of(found.subList(0, Math.min(found.size(), size + 1)), size, from, row -> List.of(key.apply(row)));
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }
}
