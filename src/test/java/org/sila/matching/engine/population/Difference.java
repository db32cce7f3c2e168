package org.sila.matching.engine.population;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** How two spellings of one four-part name differ, and how often of a hundred pairs, as counted on a real pair of lists. */
enum Difference {
    LAM_ALEF_TURNED(11),
    SPACING(23),
    ORTHOGRAPHY(12),
    COMPONENT(3),
    LETTERS(6),
    NONE(45);

    final int share;

    Difference(int share) {
        this.share = share;
    }

    /** Whether a name written so can differ in this way. */
    boolean fits(List<String> parts) {
        return switch (this) {
            case LAM_ALEF_TURNED -> parts.stream().anyMatch(part -> part.matches(".*(ل[اأإآ]|الله).*"));
            case SPACING -> parts.stream().anyMatch(part -> part.indexOf(' ') > 0);
            case ORTHOGRAPHY -> parts.stream().anyMatch(part -> !part.equals(plain(part)));
            default -> true;
        };
    }

    /** The parts with this difference put in. */
    List<String> applied(List<String> parts, Name stranger, SplittableRandom random) {
        List<String> out = new ArrayList<>(parts);
        switch (this) {
            case LAM_ALEF_TURNED -> out.replaceAll(part -> Slips.lamAlefTurned(part, random));
            case SPACING -> out.replaceAll(part -> part.replaceFirst(" ", ""));
            case ORTHOGRAPHY -> orthography(out, random);
            case LETTERS -> slips(out, random);
            case COMPONENT -> component(out, stranger, random);
            case NONE -> {}
        }
        return out;
    }

    private static void orthography(List<String> parts, SplittableRandom random) {
        List<String> written = List.copyOf(parts);
        while (parts.equals(written)) {
            parts.replaceAll(part -> Slips.chance(70, random) ? plain(part) : part);
        }
    }

    private static void slips(List<String> parts, SplittableRandom random) {
        List<String> written = List.copyOf(parts);
        int times = Slips.chance(20, random) ? 2 : 1;
        while (times > 0 || parts.equals(written)) {
            int at = random.nextInt(parts.size());
            parts.set(at, Slips.slip(parts.get(at), random));
            times--;
        }
    }

    private static void component(List<String> parts, Name stranger, SplittableRandom random) {
        if (random.nextBoolean()) {
            parts.remove(1 + random.nextInt(parts.size() - 1));
        } else {
            parts.set(random.nextInt(parts.size()), stranger.written());
        }
    }

    /** Without hamza on alef, ta marbuta and final alef maqsura. */
    static String plain(String text) {
        return text.replaceAll("[أإآ]", "ا")
                .replaceAll("ة(?= |$)", "ه")
                .replaceAll("ى(?= |$)", "ي")
                .replace("ؤ", "و")
                .replace("ئ", "ي");
    }

    /** Hands out the differences that a name allows so that the shares of all come out as asked. */
    static final class Quota {

        private final int[] given = new int[values().length];
        private int pairs;

        Difference next(List<String> parts) {
            pairs++;
            Difference most = NONE;
            double owed = owed(NONE);
            for (Difference one : values()) {
                if (owed(one) > owed && one.fits(parts)) {
                    most = one;
                    owed = owed(one);
                }
            }
            given[most.ordinal()]++;
            return most;
        }

        private double owed(Difference one) {
            return one.share * pairs / 100.0 - given[one.ordinal()];
        }
    }
}
