package org.sila.individuals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sila.individuals.Contradiction.Kind;
import org.sila.person.DetentionEvent;
import org.sila.person.PartialDate;
import org.sila.person.PersonDescription;
import org.sila.person.Presence;
import org.sila.person.Sex;
import org.sila.sources.RecordView;

/** Finds where records of one human being contradict each other. What an inexact date leaves open is no contradiction. */
final class Contradictions {

    /** Registers and relatives are often a year or two off; more wants an explanation. */
    static final int YEARS_OF_BIRTH_APART = 2;

    private static final int ABOUT = 1;

    private final UnaryOperator<String> placeKey;

    private Contradictions(UnaryOperator<String> placeKey) {
        this.placeKey = placeKey;
    }

    /**
     * The weightiest first.
     *
     * @param records those that stand: none of a recalled list
     * @param placeKey gives one key for all ways of writing a place; empty where nothing is written
     */
    static List<Contradiction> of(List<RecordView> records, UnaryOperator<String> placeKey) {
        Contradictions rules = new Contradictions(placeKey);
        List<Contradiction> found = new ArrayList<>();
        for (int at = 0; at < records.size(); at++) {
            for (RecordView other : records.subList(at + 1, records.size())) {
                RecordView one = records.get(at);
                death(one, other).or(() -> death(other, one)).ifPresent(found::add);
                rules.between(one, other).forEach(kind -> found.add(new Contradiction(kind, one, other)));
            }
        }
        found.sort(Comparator.comparing(Contradiction::kind));
        return found;
    }

    private List<Kind> between(RecordView one, RecordView other) {
        List<Kind> found = new ArrayList<>();
        PersonDescription first = one.person();
        PersonDescription second = other.person();
        if (areTwoDeaths(one, other)) {
            found.add(Kind.TWO_DEATHS);
        }
        if (first.nationalNumber() != null
                && second.nationalNumber() != null
                && !first.nationalNumber().equals(second.nationalNumber())) {
            found.add(Kind.NATIONAL_NUMBER);
        }
        if (first.sex() != Sex.UNKNOWN && second.sex() != Sex.UNKNOWN && first.sex() != second.sex()) {
            found.add(Kind.SEX);
        }
        Years born = Years.of(one);
        Years bornOther = Years.of(other);
        if (born != null && bornOther != null && born.apart(bornOther) > YEARS_OF_BIRTH_APART) {
            found.add(Kind.BIRTH);
        }
        if (areTwoPlaces(one, other)) {
            found.add(Kind.TWO_PLACES);
        }
        return found;
    }

    private static Optional<Contradiction> death(RecordView dead, RecordView alive) {
        DetentionEvent event = alive.circumstances().event();
        boolean isAlive = !event.speaksOfDeath() && event != DetentionEvent.MISSING && event != DetentionEvent.UNKNOWN;
        if (!dead.circumstances().event().speaksOfDeath() || !isAlive) {
            return Optional.empty();
        }
        Span death = Span.of(dead);
        Span life = Span.of(alive);
        if (death != null && life != null && life.first().isAfter(death.last())) {
            return Optional.of(new Contradiction(Kind.DEAD_THEN_ALIVE, dead, alive));
        }
        boolean order = death != null && life != null && life.last().isBefore(death.first());
        return event.isRelease() && !order
                ? Optional.of(new Contradiction(Kind.DEAD_AND_FREED, dead, alive))
                : Optional.empty();
    }

    private static boolean areTwoDeaths(RecordView one, RecordView other) {
        boolean both = one.circumstances().event() == DetentionEvent.DEATH_RECORDED
                && other.circumstances().event() == DetentionEvent.DEATH_RECORDED;
        Span first = Span.of(one);
        Span second = Span.of(other);
        return both
                && first != null
                && second != null
                && (first.first().isAfter(second.last()) || second.first().isAfter(first.last()));
    }

    /** Months that are both known, and one. */
    private boolean areTwoPlaces(RecordView one, RecordView other) {
        PartialDate first = one.circumstances().eventDate();
        PartialDate second = other.circumstances().eventDate();
        if (first == null || second == null || !first.hasMonth() || first.about() || second.about()) {
            return false;
        }
        String place = held(one);
        String otherPlace = held(other);
        return first.year() == second.year()
                && first.month() == second.month()
                && !place.isEmpty()
                && !otherPlace.isEmpty()
                && !place.equals(otherPlace);
    }

    private String held(RecordView record) {
        return record.circumstances().event().presence() == Presence.NONE
                ? ""
                : placeKey.apply(record.circumstances().facility());
    }

    /** All days that a date can mean, "about" included. */
    private record Span(LocalDate first, LocalDate last) {

        static @Nullable Span of(RecordView record) {
            PartialDate date = record.circumstances().eventDate();
            if (date == null) {
                return null;
            }
            if (!date.about()) {
                return new Span(date.earliest(), date.latest());
            }
            return date.hasMonth()
                    ? new Span(date.earliest().minusMonths(ABOUT), date.latest().plusMonths(ABOUT))
                    : new Span(date.earliest().minusYears(ABOUT), date.latest().plusYears(ABOUT));
        }
    }

    /** All years in which somebody may have been born, by the date or the age that is written. */
    private record Years(int first, int last) {

        static @Nullable Years of(RecordView record) {
            PersonDescription person = record.person();
            PartialDate birth = person.birth();
            if (birth != null) {
                int around = birth.about() ? ABOUT : 0;
                return new Years(birth.year() - around, birth.year() + around);
            }
            PartialDate on = person.ageOn() == null ? record.circumstances().eventDate() : person.ageOn();
            Integer age = person.age();
            return age == null || on == null ? null : new Years(on.year() - age - 1, on.year() - age);
        }

        int apart(Years other) {
            return Math.max(0, Math.max(first - other.last, other.first - last));
        }
    }
}
