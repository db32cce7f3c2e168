package org.sila.matching.engine.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sila.person.PartialDate;
import org.sila.person.PersonDescription;

/**
 * When a person was born, as an interval of years with what is known of the day.
 *
 * @param written as written; empty where nothing is known
 * @param origin where it comes from
 * @param firstYear earliest year of birth that the text allows
 * @param lastYear latest year of birth that the text allows
 * @param month month, or 0
 * @param day day, or 0
 */
public record BirthReading(String written, Origin origin, int firstYear, int lastYear, int month, int day) {

    /** How a year of birth came to be known. */
    public enum Origin {
        STATED,
        /** A first of January, which registers write where only the year was known. */
        DEFAULT_DAY,
        AGE,
        MISSING
    }

    private static final BirthReading NOTHING = new BirthReading("", Origin.MISSING, 0, 0, 0, 0);
    private static final int OLDEST = 120;

    static BirthReading of(PersonDescription person, @Nullable PartialDate eventDate) {
        PartialDate birth = person.birth();
        if (birth != null) {
            return stated(birth);
        }
        Integer age = person.age();
        PartialDate on = person.ageOn() == null ? eventDate : person.ageOn();
        if (age == null || on == null || age < 0 || age > OLDEST) {
            return NOTHING;
        }
        LocalDate first = on.earliest();
        return new BirthReading(
                age + " (" + on + ")",
                Origin.AGE,
                first.getYear() - age - 1,
                on.latest().getYear() - age,
                0,
                0);
    }

    private static BirthReading stated(PartialDate birth) {
        boolean byDefault = birth.month() == 1 && birth.day() == 1;
        return new BirthReading(
                birth.toString(),
                byDefault ? Origin.DEFAULT_DAY : Origin.STATED,
                birth.about() ? birth.year() - 1 : birth.year(),
                birth.about() ? birth.year() + 1 : birth.year(),
                byDefault ? 0 : birth.month(),
                byDefault ? 0 : birth.day());
    }

    public boolean isMissing() {
        return origin == Origin.MISSING;
    }

    public boolean hasDay() {
        return day != 0;
    }
}
