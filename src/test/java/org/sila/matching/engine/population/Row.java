package org.sila.matching.engine.population;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A line of a list. */
public final class Row {

    private final Map<Column, String> cells = new EnumMap<>(Column.class);

    Row with(Column column, String text) {
        if (!text.isEmpty()) {
            cells.put(column, text);
        }
        return this;
    }

    /** What stands in the column of that header; empty where nothing does. */
    public String text(String header) {
        return cells.getOrDefault(Column.valueOf(header.toUpperCase(java.util.Locale.ROOT)), "");
    }

    String text(Column column) {
        return cells.getOrDefault(column, "");
    }

    static String header() {
        return Arrays.stream(Column.values()).map(Column::header).collect(Collectors.joining(","));
    }

    String csv() {
        return Arrays.stream(Column.values())
                .map(this::text)
                .map(text -> text.indexOf(',') >= 0 || text.indexOf('"') >= 0
                        ? '"' + text.replace("\"", "\"\"") + '"'
                        : text)
                .collect(Collectors.joining(","));
    }
}
