package org.sila.cases;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sila.person.PartialDate;

/**
 * Which grounds follow from what a report tells of a person's age. Where it is not exact, whoever may have been a child
 * counts as one, and whoever may be old counts as old.
 *
 * @param birth date of birth
 * @param age in completed years on {@code ageOn}, else when they went missing
 * @param missingSince when they went missing
 */
record AgeGrounds(
        @Nullable PartialDate birth,
        @Nullable Integer age,
        @Nullable PartialDate ageOn,
        @Nullable PartialDate missingSince) {

    private static final int OF_AGE = 18;
    private static final int OLD = 60;

    /** The days between which the person was born. */
    private record Born(LocalDate earliest, LocalDate latest) {

        boolean mayBeUnder(int years, LocalDate on) {
            return latest.plusYears(years).isAfter(on);
        }
    }

    Set<PriorityGround> on(LocalDate today) {
        Set<PriorityGround> grounds = EnumSet.noneOf(PriorityGround.class);
        Born born = born();
        if (born == null) {
            if (age != null && age < OF_AGE) {
                grounds.add(PriorityGround.MINOR_WHEN_MISSING);
            }
            return grounds;
        }
        if (born.mayBeUnder(OF_AGE, today)) {
            grounds.add(PriorityGround.MINOR);
        } else if (missingSince != null
                && born.mayBeUnder(OF_AGE, missingSince.earliest())
                && !born.earliest().isAfter(missingSince.latest())) {
            grounds.add(PriorityGround.MINOR_WHEN_MISSING);
        }
        if (!born.earliest().plusYears(OLD).isAfter(today)) {
            grounds.add(PriorityGround.ELDERLY);
        }
        return grounds;
    }

    private @Nullable Born born() {
        if (birth != null) {
            return new Born(birth.earliest(), birth.latest());
        }
        PartialDate when = ageOn == null ? missingSince : ageOn;
        return age == null || when == null
                ? null
                : new Born(
                        when.earliest().minusYears(age + 1L).plusDays(1),
                        when.latest().minusYears(age));
    }
}
