package org.sila.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sila.imports.rows.Field;
import org.sila.imports.rows.ListedPerson;
import org.sila.imports.rows.ValueChoices;
import org.sila.imports.rows.ValueCounts;
import org.sila.person.DetentionEvent;
import org.sila.person.Sex;
import org.sila.places.Places;
import org.springframework.stereotype.Component;

/** The words that a list has in its columns of statuses, facilities, places and sexes, and what is known of them. */
@Component
class ListValues {

    private static final int LISTS_KEPT = 4;

    private static final Comparator<FoundValue> UNDECIDED_THEN_FREQUENT = Comparator.comparing(FoundValue::isUndecided)
            .reversed()
            .thenComparing(FoundValue::rows, Comparator.reverseOrder())
            .thenComparing(FoundValue::folded);

    private final ListFiles files;
    private final ChosenValues chosen;
    private static final Locale ARABIC = Locale.forLanguageTag("ar");

    private final Places places;

    /** Of the lists that people work on now: each page and each decision asks, and a file of 100,000 rows takes seconds. */
    private final Map<ListImport, ValueCounts> counted = Collections.synchronizedMap(new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ListImport, ValueCounts> eldest) {
            return size() > LISTS_KEPT;
        }
    });

    ListValues(ListFiles files, ChosenValues chosen, Places places) {
        this.files = files;
        this.chosen = chosen;
        this.places = places;
    }

    /**
     * A word of the list.
     *
     * @param known whether it is understood without anybody's help
     * @param target what somebody decided that it means, empty for "as written"; null where nobody did
     */
    record FoundValue(
            Field field,
            String folded,
            String written,
            int rows,
            boolean known,
            @Nullable String target) {

        public boolean isUndecided() {
            return !known && target == null;
        }

        public boolean isKept() {
            return target != null && target.isEmpty();
        }
    }

    /** All of them in readable rows: the undecided first, then the most frequent. The first time reads the whole file. */
    List<FoundValue> of(ListImport list) {
        ValueCounts counts = counted.get(list);
        if (counts == null) {
            counts = count(list);
            counted.put(list, counts);
        }
        Map<Field, Map<String, String>> targets = chosen.targets(list.details());
        List<FoundValue> found = new ArrayList<>();
        for (ValueCounts.Value value : counts.all()) {
            found.add(new FoundValue(
                    value.field(),
                    value.folded(),
                    value.written(),
                    value.rows(),
                    value.known(),
                    targets.getOrDefault(value.field(), Map.of()).get(value.folded())));
        }
        found.sort(UNDECIDED_THEN_FREQUENT);
        return found;
    }

    private ValueCounts count(ListImport list) {
        ListFile file = files.of(list);
        ValueCounts counts = new ValueCounts(
                list.columnsOf(file.header().headers()), list.details().kind().fields(), this::isKnown);
        file.read(list, ValueChoices.NONE, (row, reading) -> {
            if (reading instanceof ListedPerson person && person.isFirst()) {
                counts.add(row);
            }
        });
        return counts;
    }

    /** The known value that somebody wrote or chose; empty where none is known by that name. */
    Optional<String> target(Field field, String written) {
        return switch (field) {
            case SEX -> constant(Sex.values(), written);
            case STATUS -> constant(DetentionEvent.values(), written);
            case FACILITY -> places.facilityNamed(written).map(facility -> facility.arabic());
            default -> places.placeNamed(written).map(place -> places.unmistakableName(place, ARABIC));
        };
    }

    /** What can be chosen: constants where {@link #hasConstants}, else names of places. */
    List<String> choices(Field field, Locale language) {
        return switch (field) {
            case SEX -> Stream.of(Sex.values()).map(Sex::name).toList();
            case STATUS ->
                Stream.of(DetentionEvent.values()).map(DetentionEvent::name).toList();
            case FACILITY ->
                places.facilities().stream()
                        .map(facility -> facility.name(language))
                        .toList();
            default ->
                places.places().stream()
                        .map(place -> places.unmistakableName(place, language))
                        .distinct()
                        .toList();
        };
    }

    static boolean hasConstants(Field field) {
        return field == Field.SEX || field == Field.STATUS;
    }

    private boolean isKnown(Field field, String written) {
        return field == Field.FACILITY
                ? places.facilityNamed(written).isPresent()
                : places.placeNamed(written).isPresent();
    }

    private static Optional<String> constant(Enum<?>[] constants, String name) {
        return Stream.of(constants).map(Enum::name).filter(name::equals).findFirst();
    }
}
