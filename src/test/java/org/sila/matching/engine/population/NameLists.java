package org.sila.matching.engine.population;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads the lists of names beside this class. */
final class NameLists {

    /** What the names without a weight of their own come to, of a thousand. */
    private static final double LEAST_REST = 80;

    private NameLists() {}

    /** Rows of cells, without comments. */
    static List<String[]> rows(String resource) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(NameLists.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Name> names(String resource) {
        return rows(resource).stream().map(NameLists::name).toList();
    }

    /** Names with their weights; those without one share the rest of a thousand by their rank. */
    static Weighted<Name> weighted(String resource) {
        Weighted<Name> names = new Weighted<>();
        List<Name> rest = new ArrayList<>();
        for (String[] cells : rows(resource)) {
            if (cells.length > 2) {
                names.add(name(cells), Double.parseDouble(cells[2]));
            } else {
                rest.add(name(cells));
            }
        }
        return rest.isEmpty() ? names : names.addByRank(rest, Math.max(LEAST_REST, 1000 - names.total()), 30);
    }

    private static Name name(String[] cells) {
        return new Name(cells[0], cells[1]);
    }
}
