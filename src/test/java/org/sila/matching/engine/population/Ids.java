package org.sila.matching.engine.population;

import java.util.Locale;

/** Numbers lines so that a number tells nothing of its neighbours: families stand together only in the making. */
final class Ids {

    private int reports;
    private int records;

    String report() {
        return "R" + scattered(reports++);
    }

    String record() {
        return "D" + scattered(records++);
    }

    /** One-to-one on 32 bits. */
    private static String scattered(int number) {
        int mixed = number * 0x9E3779B1;
        mixed = (mixed ^ (mixed >>> 15)) * 0x85EBCA6B;
        return Integer.toUnsignedString(mixed ^ (mixed >>> 13), 36).toUpperCase(Locale.ROOT);
    }
}
