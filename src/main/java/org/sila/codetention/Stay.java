package org.sila.codetention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.sila.cases.KnownFact;
import org.sila.facilities.Months;
import org.sila.person.PartialDate;
import org.sila.person.Presence;

/**
 * A stay of a person sought in one place, by all that is known of it and that is not only proposed.
 *
 * @param place as first written
 * @param key of the place, the same for all ways of writing it
 * @param first the first date at which they are known to have been there
 * @param last the last one
 */
record Stay(String place, String key, PartialDate first, PartialDate last, Months months) {

    /**
     * The stays that the facts tell of, in time: mentions of one place with no other place between them are one stay,
     * which ended when the next one began.
     *
     * @param placeKey gives one key for all ways of writing a place
     */
    static List<Stay> of(List<KnownFact> facts, UnaryOperator<String> placeKey) {
        List<KnownFact> dated = facts.stream()
                .filter(fact -> fact.date() != null && fact.presence() != Presence.NONE)
                .filter(fact -> fact.standing() != KnownFact.Standing.PROPOSED)
                .filter(fact -> !placeKey.apply(fact.place()).isEmpty())
                .sorted(Comparator.comparing(Stay::date))
                .toList();
        List<List<KnownFact>> runs = new ArrayList<>();
        for (KnownFact fact : dated) {
            List<KnownFact> run = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
            if (run.isEmpty() || !placeKey.apply(run.get(0).place()).equals(placeKey.apply(fact.place()))) {
                run = new ArrayList<>();
                runs.add(run);
            }
            run.add(fact);
        }
        List<Stay> stays = new ArrayList<>();
        for (int at = 0; at < runs.size(); at++) {
            int begins = at == 0 ? Integer.MIN_VALUE : Months.earliest(date(last(runs.get(at - 1))));
            int ends = at == runs.size() - 1
                    ? Integer.MAX_VALUE
                    : Months.latest(date(runs.get(at + 1).get(0)));
            stays.add(of(runs.get(at), placeKey, begins, ends));
        }
        return stays;
    }

    private static Stay of(List<KnownFact> run, UnaryOperator<String> placeKey, int begins, int ends) {
        PartialDate first = date(run.get(0));
        PartialDate last = date(last(run));
        boolean openBefore = run.stream().noneMatch(fact -> fact.presence() == Presence.FROM);
        boolean openAfter = run.stream().noneMatch(fact -> fact.presence() == Presence.UNTIL);
        return new Stay(
                run.get(0).place(),
                placeKey.apply(run.get(0).place()),
                first,
                last,
                Months.between(first, last, openBefore, openAfter).within(begins, ends));
    }

    /** Whether one day is all that is known. */
    public boolean isOneDate() {
        return first.equals(last);
    }

    private static KnownFact last(List<KnownFact> run) {
        return run.get(run.size() - 1);
    }

    private static PartialDate date(KnownFact fact) {
        return Objects.requireNonNull(fact.date());
    }
}
