package org.sila.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sila.audit.AuditTrail;
import org.sila.imports.ListComparisons.Place;
import org.sila.imports.ListPreview.Alike;
import org.sila.imports.ListPreview.PreviewedColumn;
import org.sila.imports.ListPreview.Words;
import org.sila.imports.ListValues.FoundValue;
import org.sila.imports.rows.BrokenNames;
import org.sila.imports.rows.ColumnBasis;
import org.sila.imports.rows.Columns;
import org.sila.imports.rows.Field;
import org.sila.imports.rows.ListedPerson;
import org.sila.imports.rows.Refusal;
import org.sila.imports.rows.RowReading;
import org.sila.imports.rows.ValueChoices;
import org.sila.imports.sheets.SheetRow;
import org.sila.person.PersonKey;
import org.sila.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a whole list without storing anything, so that the administrator sees what would come in and what would not. */
@Service
class PreviewList {

    static final int ROWS_SHOWN = 20;
    static final int REFUSALS_SHOWN = 100;
    static final int ALIKE_SHOWN = 20;

    private final ListImports imports;
    private final ListFiles files;
    private final ReadRows readRows;
    private final ColumnProfiles profiles;
    private final ListValues values;
    private final LookAtEarlierLists earlierLists;
    private final AuditTrail audit;

    PreviewList(
            ListImports imports,
            ListFiles files,
            ReadRows readRows,
            ColumnProfiles profiles,
            ListValues values,
            LookAtEarlierLists earlierLists,
            AuditTrail audit) {
        this.imports = imports;
        this.files = files;
        this.readRows = readRows;
        this.profiles = profiles;
        this.values = values;
        this.earlierLists = earlierLists;
        this.audit = audit;
    }

    @Transactional
    public ListPreview preview(UUID id) {
        ListImport list = imports.find(id).orElseThrow(NotFound::new);
        ListFile file = files.of(list);
        List<String> headers = file.header().headers();
        Columns columns = list.columnsOf(headers);
        EarlierLists earlier = earlierLists.of(list).orElse(null);
        audit.record(
                ImportActions.PREVIEWED,
                ImportActions.SUBJECT,
                id,
                earlier == null
                        ? Map.of()
                        : Map.of("records", Integer.toString(earlier.likeliest().size())));
        Tally tally = new Tally(earlier == null ? Set.of() : earlier.places());
        readRows.read(list, file, tally::count);
        List<ColumnBasis> bases = ReadColumns.bases(list.columnBases());
        FileFindings findings = FindFindings.in(file, list);
        return new ListPreview(
                list,
                findings,
                OpenQuestions.first(list, findings).orElse(null),
                file.origin(),
                file.header().rowNumber(),
                columns(headers, columns, bases, tally.examples),
                bases.contains(ColumnBasis.LAST_TIME)
                        ? profiles.of(list.details(), headers).orElse(null)
                        : null,
                columns.namePeople(),
                tally.first,
                tally.readable,
                tally.refusals,
                tally.reasons,
                tally.alike,
                tally.alikeRows,
                earlier == null ? null : earlier.withNames(tally.names),
                tally.brokenNames,
                words(list));
    }

    private List<Words> words(ListImport list) {
        Map<Field, List<FoundValue>> byField =
                values.of(list).stream().collect(Collectors.groupingBy(FoundValue::field));
        return ValueChoices.fields(list.details().kind().fields()).stream()
                .map(field -> words(field, byField.getOrDefault(field, List.of())))
                .filter(words -> words.different() > 0)
                .toList();
    }

    private static Words words(Field field, List<FoundValue> found) {
        long undecided = found.stream().filter(FoundValue::isUndecided).count();
        return new Words(field, found.size(), Math.toIntExact(undecided));
    }

    private static List<PreviewedColumn> columns(
            List<String> headers, Columns columns, List<ColumnBasis> bases, Examples examples) {
        List<PreviewedColumn> shown = new ArrayList<>();
        for (int column = 0; column < headers.size(); column++) {
            shown.add(new PreviewedColumn(
                    headers.get(column),
                    examples.of(column),
                    columns.fields().get(column).orElse(null),
                    column < bases.size() ? bases.get(column) : ColumnBasis.NOTHING));
        }
        return shown;
    }

    /** The first different texts of each column. */
    private static final class Examples {

        private static final int EACH = 3;

        private final List<Set<String>> columns = new ArrayList<>();

        void add(SheetRow row) {
            while (columns.size() < row.cells().size()) {
                columns.add(new LinkedHashSet<>());
            }
            for (int column = 0; column < row.cells().size(); column++) {
                Set<String> texts = columns.get(column);
                if (texts.size() < EACH && !row.cell(column).isBlank()) {
                    texts.add(row.cell(column).strip());
                }
            }
        }

        List<String> of(int column) {
            return column < columns.size() ? List.copyOf(columns.get(column)) : List.of();
        }
    }

    private static final class Tally {

        private final List<ListedPerson> first = new ArrayList<>();
        private final List<Refusal> refusals = new ArrayList<>();
        private final Map<Refusal.Reason, Integer> reasons = new EnumMap<>(Refusal.Reason.class);
        private final Examples examples = new Examples();
        private final Map<String, Integer> people = new HashMap<>();
        private final List<Alike> alike = new ArrayList<>();
        private final Set<Place> named;
        private final Map<Place, String> names = new HashMap<>();
        private int alikeRows;
        private int brokenNames;
        private int readable;

        /** @param named whose names are to be kept */
        Tally(Set<Place> named) {
            this.named = named;
        }

        void count(SheetRow row, RowReading reading) {
            examples.add(row);
            if (reading instanceof Refusal refusal) {
                reasons.merge(refusal.reason(), 1, Integer::sum);
                if (refusals.size() < REFUSALS_SHOWN) {
                    refusals.add(refusal);
                }
            } else if (reading instanceof ListedPerson person) {
                readable += person.isFirst() ? 1 : 0;
                if (first.size() < ROWS_SHOWN) {
                    first.add(person);
                }
                brokenNames += row.cells().stream().anyMatch(BrokenNames::isBroken) ? 1 : 0;
                compare(person);
                Place place = new Place(person.rowNumber(), person.part());
                if (named.contains(place)) {
                    names.put(place, person.person().name().display());
                }
            }
        }

        private void compare(ListedPerson person) {
            String key = PersonKey.of(person.person());
            Integer above = key.isEmpty() ? null : people.putIfAbsent(key, person.rowNumber());
            if (above != null) {
                alikeRows++;
                if (alike.size() < ALIKE_SHOWN) {
                    alike.add(new Alike(person.rowNumber(), above));
                }
            }
        }
    }
}
