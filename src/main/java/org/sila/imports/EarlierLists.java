package org.sila.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sila.imports.ListComparisons.Place;
import org.sila.imports.ListComparisons.Progress;
import org.sila.sources.LooksAlike.Reason;

/**
 * Who of a list looks like somebody of an earlier one, as far as they are compared.
 *
 * @param people how many of the list do
 * @param lists the earlier lists that most of them are in
 * @param likeliest the likeliest pairs, the likeliest first
 */
record EarlierLists(Progress progress, int people, List<OfList> lists, List<Pair> likeliest) {

    /** So many people of the list look like somebody in that one. */
    record OfList(UUID sourceId, String title, int people) {}

    /**
     * Somebody of the list and a record, of which no more is told than where it is: whoever prepares lists may not open
     * records.
     *
     * @param name of the person, as the list says it; empty until the list is read
     * @param title of the earlier list
     * @param recordRow number of the record's row in that
     * @param percent how likely they are one human being, 50 to 99
     * @param reasons what says the most, the weightiest first
     */
    record Pair(
            Place place, String name, UUID sourceId, String title, int recordRow, int percent, List<Reason> reasons) {}

    /** Whose names {@link #withNames} asks for. */
    Set<Place> places() {
        return likeliest.stream().map(Pair::place).collect(Collectors.toSet());
    }

    EarlierLists withNames(Map<Place, String> names) {
        return new EarlierLists(
                progress,
                people,
                lists,
                likeliest.stream()
                        .map(pair -> new Pair(
                                pair.place(),
                                names.getOrDefault(pair.place(), ""),
                                pair.sourceId(),
                                pair.title(),
                                pair.recordRow(),
                                pair.percent(),
                                pair.reasons()))
                        .toList());
    }
}
