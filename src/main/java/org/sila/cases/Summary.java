package org.sila.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a person sought, and by whom: beside what is established, never instead of it. What the engine only
 * proposes has no part in it.
 *
 * @param fate by what is said of the fate
 * @param whereabouts by what is said of where the person is
 */
record Summary(List<Said> fate, List<Said> whereabouts) {

    private static final Comparator<KnownFact> LATEST_FIRST =
            Comparator.comparing(KnownFact::date, Comparator.nullsLast(Comparator.reverseOrder()));

    /**
     * One thing that is said.
     *
     * @param value message key
     * @param by all that say it, what speaks of the latest date first
     */
    record Said(String value, List<KnownFact> by) {

        /** How many say it; one who says it of two places counts once. */
        public long tellers() {
            return by.stream().map(KnownFact::teller).distinct().count();
        }
    }

    static Summary of(List<KnownFact> facts) {
        List<KnownFact> told = facts.stream()
                .filter(fact -> fact.standing() != KnownFact.Standing.PROPOSED)
                .sorted(LATEST_FIRST)
                .toList();
        return new Summary(
                grouped(told, KnownFact::fate, "cases.fate."),
                grouped(told, KnownFact::whereabouts, "cases.whereabouts."));
    }

    public boolean isEmpty() {
        return fate.isEmpty() && whereabouts.isEmpty();
    }

    /** True where some say that the person lives and others that they died. */
    public boolean contradicts() {
        long deaths = fate.stream().filter(said -> said.by().get(0).isDeath()).count();
        return deaths > 0 && deaths < fate.size();
    }

    private static <E extends Enum<E>> List<Said> grouped(
            List<KnownFact> facts, Function<KnownFact, @Nullable E> value, String prefix) {
        Map<E, List<KnownFact>> byValue = new TreeMap<>();
        for (KnownFact fact : facts) {
            E said = value.apply(fact);
            if (said != null) {
                byValue.computeIfAbsent(said, any -> new ArrayList<>()).add(fact);
            }
        }
        return byValue.entrySet().stream()
                .map(entry -> new Said(prefix + entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }
}
