package org.sila.individuals;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sila.person.PartialDate;
import org.sila.person.Sex;
import org.sila.sources.Grade;
import org.sila.sources.RecordView;

/** Records side by side: a row for each field of which any says something, a column for each record. */
record Columns(List<Row> rows) {

    /**
     * One field.
     *
     * @param label message key of its name
     * @param evidence code of the engine's comparison that weighs it; empty where none does
     */
    record Row(String label, String evidence, List<Cell> cells) {

        /** Whether records contradict each other in it. */
        public boolean contradicts() {
            return cells.stream().anyMatch(Cell::contradicts);
        }
    }

    /**
     * What one record says of it: a text as written, a word of ours, a date or a grade; or nothing.
     *
     * @param word message key
     * @param contradicts whether another record contradicts it
     */
    record Cell(
            String text,
            String word,
            @Nullable PartialDate date,
            @Nullable Grade grade,
            boolean contradicts) {

        static Cell text(@Nullable String text) {
            return new Cell(text == null ? "" : text, "", null, null, false);
        }

        static Cell word(String word) {
            return new Cell("", word, null, null, false);
        }

        static Cell date(@Nullable PartialDate date) {
            return new Cell("", "", date, null, false);
        }

        Cell contradicted(boolean is) {
            return new Cell(text, word, date, grade, is);
        }

        public boolean isEmpty() {
            return text.isEmpty() && word.isEmpty() && date == null && grade == null;
        }

        /** Message key of how exact the date is. */
        public String precision() {
            PartialDate of = date;
            if (of == null) {
                return "";
            }
            String exact = of.hasDay() ? "DAY" : of.hasMonth() ? "MONTH" : "YEAR";
            return "individuals.precision." + (of.about() ? "ABOUT" : exact);
        }
    }

    /** A field, and how it is read from a record. */
    private record Field(String label, String evidence, Function<RecordView, Cell> of) {}

    private static final List<Field> FIELDS = List.of(
            new Field(
                    "sources.field.title",
                    "",
                    record -> Cell.text(record.source().title())),
            new Field(
                    "individuals.grade",
                    "",
                    record -> new Cell("", "", null, record.source().grade(), false)),
            new Field(
                    "person.field.event",
                    "",
                    record -> Cell.word(
                            "person.detention-event." + record.circumstances().event())),
            new Field(
                    "person.field.event-date",
                    "event",
                    record -> Cell.date(record.circumstances().eventDate())),
            new Field(
                    "person.field.facility",
                    "facility",
                    record -> Cell.text(record.circumstances().facility())),
            new Field(
                    "person.field.event-place",
                    "",
                    record -> Cell.text(record.circumstances().eventPlace())),
            new Field(
                    "person.field.full",
                    "",
                    record -> Cell.text(record.person().name().display())),
            new Field(
                    "person.field.mother",
                    "mother",
                    record -> Cell.text(record.person().name().mother())),
            new Field(
                    "person.field.nickname",
                    "kunya",
                    record -> Cell.text(record.person().name().nickname())),
            new Field("person.field.sex", "sex", Columns::sex),
            new Field(
                    "person.field.birth",
                    "birth",
                    record -> Cell.date(record.person().birth())),
            new Field("person.field.age", "birth", Columns::age),
            new Field(
                    "person.field.birth-place",
                    "",
                    record -> Cell.text(record.person().birthPlace())),
            new Field(
                    "person.field.origin",
                    "origin",
                    record -> Cell.text(record.person().origin())),
            new Field(
                    "person.field.national-number",
                    "national-number",
                    record -> Cell.text(record.person().nationalNumber())),
            new Field(
                    "person.field.registry-number",
                    "registry",
                    record -> Cell.text(record.person().registryNumber())));

    static Columns of(List<RecordView> records, List<Contradiction> contradictions) {
        return new Columns(FIELDS.stream()
                .map(field -> new Row(
                        field.label(),
                        field.evidence(),
                        records.stream()
                                .map(record -> field.of()
                                        .apply(record)
                                        .contradicted(contradictions.stream()
                                                .anyMatch(one -> one.concerns(record, field.label()))))
                                .toList()))
                .filter(row -> row.cells().stream().anyMatch(cell -> !cell.isEmpty() || cell.contradicts()))
                .toList());
    }

    private static Cell sex(RecordView record) {
        Sex sex = record.person().sex();
        return sex == Sex.UNKNOWN ? Cell.text("") : Cell.word("person.sex." + sex);
    }

    private static Cell age(RecordView record) {
        Integer age = record.person().age();
        return Cell.text(age == null ? "" : age.toString());
    }
}
