package org.sila.matching.engine.sounds;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A {@link SoundModel} as text that people can read: sections, and in each a line for every context with what was counted
 * there. {@code #} is the edge of a name, {@code *} any letter, {@code -} no letter; {@code s}, {@code c} and {@code v}
 * tell whether the Latin spelling starts there or goes on after a consonant or a vowel.
 */
public final class SoundTable {

    private static final String PRECEDING = "scv";

    private SoundTable() {}

    static SoundModel shipped() {
        try (InputStream in = Objects.requireNonNull(SoundTable.class.getResourceAsStream("letters.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return read(lines.lines().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static SoundModel read(List<String> lines) {
        return new SoundTableReader(lines).model();
    }

    /** The model as lines; counts rounded, and what is too rare to tell anything counted in wider contexts. */
    public static List<String> write(SoundModel model) {
        List<String> lines = new ArrayList<>();
        Units units = model.from(Script.ARABIC).counts().units();
        StringBuilder groups = new StringBuilder("= groups");
        for (int i = 1; i < units.size(); i++) {
            groups.append('\t').append(units.text(i));
        }
        lines.add(groups.toString());
        for (Script script : Script.values()) {
            SoundCounts counts = model.from(script).counts().withoutTheRare();
            lines.add("= letters " + script);
            contexts(script, counts.letters(), units, lines);
            lines.add("= gaps " + script);
            contexts(script, counts.gaps(), SoundCounts.GAPS, lines);
            lines.add("= background " + script);
            background(model.background(script), lines);
        }
        return lines;
    }

    private static void contexts(Script script, Map<Integer, float[]> table, Units units, List<String> lines) {
        new TreeMap<>(table).forEach((context, counts) -> {
            StringBuilder line = new StringBuilder()
                    .append(letter(script, Context.before(context)))
                    .append(letter(script, Context.letter(context)))
                    .append(letter(script, Context.after(context)))
                    .append(PRECEDING.charAt(Context.preceding(context)));
            int start = line.length();
            for (int i = 0; i < counts.length; i++) {
                int count = Math.round(counts[i]);
                if (count > 0) {
                    line.append('\t').append(i == 0 ? "-" : units.text(i)).append(count);
                }
            }
            if (line.length() > start) {
                lines.add(line.toString());
            }
        });
    }

    private static void background(Background background, List<String> lines) {
        Script script = background.script();
        int size = script.size();
        for (int two = 0; two < size * size; two++) {
            StringBuilder line =
                    new StringBuilder().append(letter(script, two / size)).append(letter(script, two % size));
            for (int third = 0; third < size; third++) {
                int count = Math.round(background.counts()[two * size + third]);
                if (count > 2) {
                    line.append('\t').append(letter(script, third)).append(count);
                }
            }
            if (line.length() > 2) {
                lines.add(line.toString());
            }
        }
    }

    private static char letter(Script script, int code) {
        return code == Script.EDGE ? '#' : code == Context.ANY ? '*' : script.letter(code);
    }

    static int code(Script script, char letter) {
        return letter == '*' ? Context.ANY : script.code(letter);
    }

    static int context(Script script, String key) {
        return Context.of(
                code(script, key.charAt(0)),
                code(script, key.charAt(1)),
                code(script, key.charAt(2)),
                PRECEDING.indexOf(key.charAt(3)));
    }
}
