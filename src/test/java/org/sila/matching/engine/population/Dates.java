package org.sila.matching.engine.population;

import java.time.LocalDate;
import java.util.SplittableRandom;

/** How lists write dates, and what they get wrong about births. */
final class Dates {

    private Dates() {}

    /** To the day, the month or the year, in the given shares of a hundred; the rest is the year. */
    static String written(LocalDate date, int days, int months, SplittableRandom random) {
        int form = random.nextInt(100);
        String day = date.toString();
        return form < days ? day : form < days + months ? day.substring(0, 7) : day.substring(0, 4);
    }

    /** A birth as a list has it: some a year or two off, some with day and month turned, many on 1 January. */
    static String birth(LocalDate birth, int days, SplittableRandom random) {
        LocalDate date = birth;
        int wrong = random.nextInt(1000);
        if (wrong < 85) {
            int years = 1 + (random.nextInt(100) < 42 ? 1 : 0) + (random.nextInt(100) < 4 ? 1 : 0);
            date = date.plusYears(random.nextBoolean() ? years : -years);
            date = random.nextInt(100) < 35 ? date.withDayOfYear(1 + random.nextInt(365)) : date;
        } else if (wrong < 91) {
            date = date.plusYears(random.nextBoolean() ? 10 : -10);
        } else if (wrong < 106 && date.getDayOfMonth() <= 12) {
            date = LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
        }
        if (random.nextInt(100) >= days) {
            return String.valueOf(date.getYear());
        }
        return random.nextInt(100) < 16 ? date.getYear() + "-01-01" : date.toString();
    }

    /** Age in years on a day, as somebody guesses it. */
    static int age(LocalDate birth, LocalDate day, SplittableRandom random) {
        int age = day.getYear() - birth.getYear() - (day.getDayOfYear() < birth.getDayOfYear() ? 1 : 0);
        int off = random.nextInt(100) < 14 ? 0 : random.nextInt(7) - 3;
        return Math.max(1, age + off);
    }
}
