package org.sila.matching.offline;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Values that are not understood and do not make a row useless: counted, and told once for each column. */
final class PassedOver {

    private final Map<String, Seen> byColumn = new TreeMap<>();

    private record Seen(String what, long firstLine, int times) {}

    /** @param what the value, or what is the matter with it */
    void add(String column, String what, long line) {
        byColumn.merge(
                column,
                new Seen(what, line, 1),
                (before, now) -> new Seen(before.what(), before.firstLine(), before.times() + 1));
    }

    void tell(Consumer<String> warn) {
        byColumn.forEach((column, seen) -> warn.accept(String.format(
                "%s: passed over in %d row%s, first on line %d: %s",
                column, seen.times(), seen.times() == 1 ? "" : "s", seen.firstLine(), seen.what())));
    }
}
