package org.sila.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sila.imports.rows.ColumnBasis;
import org.sila.imports.rows.ColumnGuess;
import org.sila.imports.rows.ColumnGuesser;
import org.sila.imports.rows.Columns;
import org.sila.imports.rows.Field;
import org.sila.places.Places;
import org.springframework.stereotype.Component;

/** What the columns of a list are before anybody has said so: as last time, else as guessed. */
@Component
class ReadColumns {

    private static final String SEPARATOR = ",";

    private final ColumnGuesser guesser;
    private final ColumnProfiles profiles;

    ReadColumns(Places places, ColumnProfiles profiles) {
        this.guesser = new ColumnGuesser(
                name -> places.placeNamed(name).isPresent(),
                name -> places.facilityNamed(name).isPresent());
        this.profiles = profiles;
    }

    /** As the same people's last list of the same shape was read; guessed where there was none. */
    List<ColumnGuess> read(ListFile file, ListDetails details) {
        return profiles.of(details, file.header().headers())
                .map(profile -> asLastTime(profile.columns()))
                .orElseGet(() -> guess(file, details));
    }

    /** A single column that nothing is known of is one of names. */
    List<ColumnGuess> guess(ListFile file, ListDetails details) {
        List<ColumnGuess> guesses = guesser.guess(
                file.header().headers(),
                file.first(ColumnGuesser.ROWS_LOOKED_AT),
                details.kind().fields());
        return guesses.size() == 1 && guesses.get(0).field().isEmpty()
                ? List.of(new ColumnGuess(Optional.of(Field.FULL_NAME), ColumnBasis.VALUES_PERHAPS))
                : guesses;
    }

    /** The same columns, with new reasons for those that somebody has changed. */
    static List<ColumnBasis> basesOf(ListImport list, List<Optional<Field>> before, List<Optional<Field>> chosen) {
        List<ColumnBasis> known = bases(list.columnBases());
        List<ColumnBasis> bases = new ArrayList<>();
        for (int column = 0; column < chosen.size(); column++) {
            boolean same = column < before.size() && before.get(column).equals(chosen.get(column));
            bases.add(same && column < known.size() ? known.get(column) : ColumnBasis.CHOSEN);
        }
        return bases;
    }

    static Columns columns(List<String> headers, List<ColumnGuess> guesses) {
        return Columns.chosen(headers, guesses.stream().map(ColumnGuess::field).toList());
    }

    static List<ColumnBasis> basesOf(List<ColumnGuess> guesses) {
        return guesses.stream().map(ColumnGuess::basis).toList();
    }

    static List<ColumnBasis> bases(String written) {
        return written.isEmpty()
                ? List.of()
                : Arrays.stream(written.split(SEPARATOR))
                        .map(ColumnBasis::valueOf)
                        .toList();
    }

    static String written(List<ColumnBasis> bases) {
        return bases.stream().map(ColumnBasis::name).collect(Collectors.joining(SEPARATOR));
    }

    private static List<ColumnGuess> asLastTime(String columns) {
        return ListImport.fields(columns).stream()
                .map(field -> new ColumnGuess(field, ColumnBasis.LAST_TIME))
                .toList();
    }
}
