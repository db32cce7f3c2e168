package org.sila.imports.rows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sila.imports.sheets.Sheet;
import org.sila.imports.sheets.SheetLook;
import org.sila.imports.sheets.SheetOrigin;
import org.sila.imports.sheets.SheetRow;
import org.sila.imports.sheets.SheetRows;

/**
 * A form's export with the people of its repeat groups, each of whom is a row of its own below the submissions: people who
 * were taken together are as many people. Such a row has its own name, age and so on; of the submission it has who
 * reports, when, where and what was told, and never what describes another person. A submission that names nobody itself
 * is left out where a repeat of it names somebody. Repeats that name nobody stay in the file.
 */
final class FormRepeats implements Sheet {

    private static final Set<Field> OF_THE_SUBMISSION = Set.of(
            Field.EVENT_DATE,
            Field.EVENT_PLACE,
            Field.FACILITY,
            Field.SOURCE,
            Field.ENQUIRER_NAME,
            Field.ENQUIRER_PHONE,
            Field.ENQUIRER_EMAIL,
            Field.ACCOUNT,
            Field.CONSENT);

    /** Says where in the file a person of a repeat stands, since the rows of all sheets are counted through here. */
    static final String PLACE = "_sheet_and_row";

    private final Sheet main;
    private final FormLinks links;
    private final List<FormRepeat> repeats;
    private final List<Optional<Field>> mainFields;
    private final List<String> headers;

    private FormRepeats(Sheet main, FormLinks links, SheetRow mainHeader, List<FormRepeat> repeats) {
        this.main = main;
        this.links = links;
        this.repeats = repeats;
        this.mainFields = FormRepeat.fields(mainHeader);
        this.headers = new ArrayList<>(mainHeader.cells());
        for (FormRepeat repeat : repeats) {
            repeat.placeColumns(mainFields, headers);
        }
        headers.add(PLACE);
    }

    /** The sheet itself where it is no form's export, or none of its repeats names people. */
    static Sheet joined(Sheet sheet) {
        List<Sheet> others = sheet.others();
        SheetRow header = others.isEmpty() ? null : FormRepeat.firstRow(sheet);
        Optional<FormLinks> links = header == null ? Optional.empty() : FormLinks.of(header);
        if (header == null || links.isEmpty()) {
            return sheet;
        }
        List<FormRepeat> repeats = others.stream()
                .map(other -> FormRepeat.of(other, sheet, links.get()))
                .flatMap(Optional::stream)
                .toList();
        return repeats.isEmpty() ? sheet : new FormRepeats(sheet, links.get(), header, repeats);
    }

    @Override
    public SheetOrigin origin() {
        return main.origin();
    }

    @Override
    public SheetLook look() {
        return main.look();
    }

    @Override
    public SheetRows rows() {
        SheetRows submissions = main.rows();
        return SheetRows.of(new Joined(submissions), submissions::close);
    }

    private final class Joined implements Iterator<SheetRow> {

        private final SheetRows submissions;
        private final Map<String, SheetRow> byKey = new HashMap<>();
        private final Set<String> withPeople = new HashSet<>();
        private final boolean submissionsName;
        private final Iterator<FormRepeat> nextRepeat = repeats.iterator();
        private @Nullable FormRepeat repeat;
        private Iterator<SheetRow> people = Collections.emptyIterator();
        private @Nullable SheetRow ready;
        private boolean atHeader = true;
        private int last;

        Joined(SheetRows submissions) {
            this.submissions = submissions;
            this.submissionsName = mainFields.stream().flatMap(Optional::stream).anyMatch(Field::namesThePerson);
            repeats.forEach(each -> withPeople.addAll(each.parents()));
        }

        @Override
        public boolean hasNext() {
            if (ready == null) {
                ready = fetch();
            }
            return ready != null;
        }

        @Override
        public SheetRow next() {
            if (!hasNext() || ready == null) {
                throw new java.util.NoSuchElementException();
            }
            SheetRow row = ready;
            ready = null;
            return row;
        }

        private @Nullable SheetRow fetch() {
            while (submissions.hasNext()) {
                SheetRow row = submissions.next();
                last = row.number();
                if (atHeader) {
                    atHeader = false;
                    return new SheetRow(row.number(), headers);
                }
                String key = links.key(row);
                byKey.put(key, ofTheSubmission(row));
                if (submissionsName || !withPeople.contains(key)) {
                    return row;
                }
            }
            while (!people.hasNext()) {
                if (!nextRepeat.hasNext()) {
                    return null;
                }
                repeat = nextRepeat.next();
                people = repeat.people().iterator();
            }
            return repeat == null ? null : person(repeat, people.next());
        }

        private SheetRow ofTheSubmission(SheetRow row) {
            List<String> kept = new ArrayList<>();
            for (int column = 0; column < mainFields.size(); column++) {
                boolean inherited = mainFields
                        .get(column)
                        .filter(OF_THE_SUBMISSION::contains)
                        .isPresent();
                kept.add(inherited ? row.cell(column) : "");
            }
            return new SheetRow(row.number(), kept);
        }

        private SheetRow person(FormRepeat of, SheetRow row) {
            List<String> cells = new ArrayList<>(Collections.nCopies(headers.size(), ""));
            SheetRow submission = byKey.get(of.parent(row));
            if (submission != null) {
                for (int column = 0; column < submission.cells().size(); column++) {
                    cells.set(column, submission.cell(column));
                }
            }
            of.write(row, cells);
            cells.set(links.keyColumn(), of.key(row));
            cells.set(headers.size() - 1, of.name() + " " + row.number());
            return new SheetRow(++last, cells);
        }
    }

    /** What people call the columns, for {@link FormRepeat}: of two with one meaning the first. */
    static Map<Field, Integer> positions(List<Optional<Field>> fields) {
        Map<Field, Integer> positions = new LinkedHashMap<>();
        for (int column = 0; column < fields.size(); column++) {
            int at = column;
            fields.get(column).ifPresent(field -> positions.putIfAbsent(field, at));
        }
        return positions;
    }
}
