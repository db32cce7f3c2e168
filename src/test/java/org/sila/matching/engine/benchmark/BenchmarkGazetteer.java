package org.sila.matching.engine.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.sila.matching.engine.profile.Gazetteer;
import org.sila.matching.engine.profile.NamedPlaces;

/** The places that the measured lists name. */
final class BenchmarkGazetteer {

    private BenchmarkGazetteer() {}

    static Gazetteer read() throws IOException {
        NamedPlaces places = new NamedPlaces();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(BenchmarkGazetteer.class.getResourceAsStream("places.tsv")),
                StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(cells -> places.add(
                            Long.parseLong(cells[0]), Long.parseLong(cells[1]), List.of(cells[2].split("\\|"))));
        }
        return places;
    }
}
