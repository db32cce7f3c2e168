package org.sila.places;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Reads the lists in {@code db/reference}. A mistake in them stops the start, with the line. */
final class ReferenceLists {

    private ReferenceLists() {}

    /** Governorates, then districts, subdistricts and towns. */
    static List<Place> places() {
        List<Place> places = new ArrayList<>();
        Map<String, String> governorates = new HashMap<>();
        for (NamedCsvRecord row : read("places.csv")) {
            Place.Kind kind = Place.Kind.valueOf(row.getField("kind").toUpperCase(Locale.ROOT));
            String code = row.getField("code");
            String parent = row.getField("parent");
            String governorate = kind == Place.Kind.GOVERNORATE
                    ? code
                    : Objects.requireNonNull(governorates.get(parent), "parent of " + code + " comes later or never");
            governorates.put(code, governorate);
            places.add(new Place(
                    code,
                    kind,
                    governorate,
                    parent,
                    row.getField("arabic"),
                    row.getField("english"),
                    several(row.getField("aliases")),
                    row.getField("source")));
        }
        return places;
    }

    static List<Facility> facilities() {
        List<Facility> facilities = new ArrayList<>();
        for (NamedCsvRecord row : read("facilities.csv")) {
            facilities.add(new Facility(
                    row.getField("code"),
                    Facility.Kind.valueOf(row.getField("kind").toUpperCase(Locale.ROOT)),
                    row.getField("operator"),
                    row.getField("governorate"),
                    row.getField("parent"),
                    row.getField("arabic"),
                    row.getField("english"),
                    several(row.getField("aliases")),
                    Boolean.parseBoolean(row.getField("alleged"))));
        }
        return facilities;
    }

    private static List<NamedCsvRecord> read(String name) {
        String path = "/db/reference/" + name;
        try (InputStream in = Objects.requireNonNull(ReferenceLists.class.getResourceAsStream(path), path);
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> several(String cell) {
        return cell.isBlank()
                ? List.of()
                : Arrays.stream(cell.split("\\|")).map(String::strip).toList();
    }
}
