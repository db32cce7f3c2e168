package org.sila.cases.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.sila.cases.KnownFact;
import org.sila.person.PartialDate;
import org.sila.person.Presence;

/**
 * What happened to a person, in the order of time.
 *
 * @param entries what has a date, by its first possible day
 * @param facts all that it is made of, what has a date first, by date
 */
public record Timeline(List<Entry> entries, List<KnownFact> facts) {

    private static final Comparator<KnownFact> BY_DATE =
            Comparator.comparing(KnownFact::date, Comparator.nullsLast(Comparator.naturalOrder()));

    /**
     * One event, or a stay in one place of which several things may be known.
     *
     * @param facts what is known of it, by date; never empty, all with a date
     * @param stay true where the person was kept in a place
     */
    public record Entry(List<KnownFact> facts, boolean stay) {

        public String place() {
            return facts.get(0).place();
        }

        public PartialDate from() {
            return Objects.requireNonNull(facts.get(0).date());
        }

        public PartialDate to() {
            return Objects.requireNonNull(facts.get(facts.size() - 1).date());
        }

        /** True where the person may have been there before. */
        public boolean isOpenBefore() {
            return stay && facts.stream().noneMatch(fact -> fact.presence() == Presence.FROM);
        }

        /** True where the person may have been there afterwards. */
        public boolean isOpenAfter() {
            return stay && facts.stream().noneMatch(fact -> fact.presence() == Presence.UNTIL);
        }

        public boolean isProposed() {
            return facts.get(0).standing() == KnownFact.Standing.PROPOSED;
        }

        public boolean isDeath() {
            return facts.stream().anyMatch(KnownFact::isDeath);
        }

        /** Message keys of what happened, each once. */
        public List<String> what() {
            return facts.stream().map(KnownFact::what).distinct().toList();
        }
    }

    /**
     * Puts together what is known of one stay: mentions of one place with no other place between them. What is only
     * proposed stays apart.
     *
     * @param placeKey gives one key for all ways of writing a place
     */
    public static Timeline of(List<KnownFact> known, UnaryOperator<String> placeKey) {
        List<KnownFact> facts = known.stream()
                .filter(fact -> fact.date() != null || !fact.place().isEmpty() || fact.fate() != null)
                .sorted(BY_DATE)
                .toList();
        List<KnownFact> dated =
                facts.stream().filter(fact -> fact.date() != null).toList();
        List<Entry> entries = Stream.of(
                        stays(dated, placeKey, false).stream(),
                        stays(dated, placeKey, true).stream(),
                        dated.stream()
                                .filter(fact -> fact.presence() == Presence.NONE)
                                .map(fact -> new Entry(List.of(fact), false)))
                .flatMap(some -> some)
                .sorted(Comparator.comparing(Entry::from).thenComparing(Entry::to))
                .toList();
        return new Timeline(entries, facts);
    }

    public boolean isEmpty() {
        return facts.isEmpty();
    }

    private static List<Entry> stays(List<KnownFact> dated, UnaryOperator<String> placeKey, boolean proposed) {
        List<Entry> stays = new ArrayList<>();
        List<KnownFact> run = new ArrayList<>();
        String at = "";
        for (KnownFact fact : dated) {
            if (fact.presence() == Presence.NONE || proposed != (fact.standing() == KnownFact.Standing.PROPOSED)) {
                continue;
            }
            String key = placeKey.apply(fact.place());
            if (!run.isEmpty() && !key.equals(at)) {
                end(run, stays);
            }
            at = key;
            run.add(fact);
        }
        end(run, stays);
        return stays;
    }

    private static void end(List<KnownFact> run, List<Entry> stays) {
        if (!run.isEmpty()) {
            stays.add(new Entry(List.copyOf(run), true));
            run.clear();
        }
    }
}
