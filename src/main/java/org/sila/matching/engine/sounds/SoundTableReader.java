package org.sila.matching.engine.sounds;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads the lines of a {@link SoundTable}. */
final class SoundTableReader {

    private final Map<Script, SoundCounts> counts = new EnumMap<>(Script.class);
    private final Map<Script, Background> backgrounds = new EnumMap<>(Script.class);
    private final SoundModel model;

    SoundTableReader(List<String> lines) {
        Units units = new Units(List.of(""));
        String section = "";
        Script script = Script.ARABIC;
        for (String line : lines) {
            if (line.startsWith("= groups")) {
                units = groups(line);
                counts.put(Script.ARABIC, new SoundCounts(units));
                counts.put(Script.LATIN, new SoundCounts(units));
            } else if (line.startsWith("= ")) {
                section = line.split(" ")[1];
                script = Script.valueOf(line.split(" ")[2]);
            } else if (line.indexOf('\t') > 0 && !section.isEmpty()) {
                row(section, script, line.split("\t"));
            }
        }
        model = new SoundModel(
                new Transducer(Script.ARABIC, of(counts, Script.ARABIC)),
                new Transducer(Script.LATIN, of(counts, Script.LATIN)),
                background(Script.ARABIC),
                background(Script.LATIN));
    }

    SoundModel model() {
        return model;
    }

    private static Units groups(String line) {
        List<String> groups = new ArrayList<>(List.of(line.split("\t")));
        groups.set(0, "");
        return new Units(groups);
    }

    private void row(String section, Script script, String[] cells) {
        if (section.equals("background")) {
            float[] triples = triples(script);
            for (int i = 1; i < cells.length; i++) {
                int digits = firstDigit(cells[i]);
                triples[Background.place(script, cells[0] + cells[i].substring(0, digits), 2)] =
                        count(cells[i], digits);
            }
            return;
        }
        SoundCounts table = of(counts, script);
        int context = SoundTable.context(script, cells[0]);
        boolean gap = section.equals("gaps");
        Units groups = gap ? SoundCounts.GAPS : table.units();
        float[] row = gap ? table.gap(context) : table.letter(context);
        for (int i = 1; i < cells.length; i++) {
            int digits = firstDigit(cells[i]);
            short group = groups.of(cells[i].charAt(0) == '-' ? "" : cells[i].substring(0, digits));
            if (group != Units.NONE) {
                row[group] = count(cells[i], digits);
            }
        }
    }

    private static float count(String cell, int from) {
        return Integer.parseInt(cell, from, cell.length(), 10);
    }

    private final Map<Script, float[]> triples = new EnumMap<>(Script.class);

    private float[] triples(Script script) {
        return triples.computeIfAbsent(script, key -> new float[key.size() * key.size() * key.size()]);
    }

    private Background background(Script script) {
        return backgrounds.computeIfAbsent(script, key -> new Background(key, triples(key)));
    }

    private static SoundCounts of(Map<Script, SoundCounts> tables, Script script) {
        return tables.computeIfAbsent(script, key -> new SoundCounts(new Units(List.of(""))));
    }

    private static int firstDigit(String cell) {
        int at = 0;
        while (at < cell.length() && (cell.charAt(at) < '0' || cell.charAt(at) > '9')) {
            at++;
        }
        return at;
    }
}
