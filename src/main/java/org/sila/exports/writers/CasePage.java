package org.sila.exports.writers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What the paper says of one case. */
final class CasePage {

    private static final String RULE = "0.4pt solid #c3d0d4";
    private static final String GROUND = "#e6eef0";
    private static final String SOFT = "#4a5a60";

    private final Paper paper;
    private final Words words;

    private record Line(String label, String value) {}

    CasePage(Paper paper, Words words) {
        this.paper = paper;
        this.words = words;
    }

    void write(CaseSummary one) throws IOException {
        String name = one.name().display();
        paper.start("block", "font-size", "18pt", "font-weight", "bold", "line-height", "1.4");
        (name.isEmpty() ? paper.text(words.text("exports.paper.no-name")) : paper.value(name)).end();
        person(one);
        events(one);
        state(one);
        matches(one);
        for (ReunificationLine reunion : one.reunifications()) {
            reunification(reunion);
        }
    }

    private void person(CaseSummary one) throws IOException {
        section(
                "exports.paper.person",
                line("GIVEN", one.name().given()),
                line("FATHER", one.name().father()),
                line("GRANDFATHER", one.name().grandfather()),
                line("FAMILY", one.name().family()),
                line("MOTHER", one.name().mother()),
                line("NICKNAME", one.name().nickname()),
                line("SEX", words.text("person.sex." + one.sex())),
                line("BIRTH", words.date(one.birth())),
                line("AGE", age(one)),
                line("BIRTH_PLACE", one.birthPlace()),
                line("ORIGIN", one.origin()));
    }

    private void events(CaseSummary one) throws IOException {
        section(
                "exports.paper.events",
                line("EVENT_DATE", words.date(one.eventDate())),
                line("EVENT_PLACE", one.eventPlace()),
                line("FACILITY", one.facility()));
    }

    private void state(CaseSummary one) throws IOException {
        section(
                "exports.paper.state",
                line("REFERENCES", String.join("  ", one.references())),
                line("STATUS", words.text("cases.case-status." + one.status())),
                line("FATE", words.text("cases.fate." + one.fate())),
                line("WHEREABOUTS", Vocabulary.whereabouts(one, words)),
                line("CASEWORKER", one.caseworker()),
                line("OPENED", words.date(words.dayOf(one.openedAt()))),
                line("CHANGED", words.date(words.dayOf(one.changedAt()))));
    }

    private void matches(CaseSummary one) throws IOException {
        heading("exports.paper.matches");
        if (one.matches().isEmpty()) {
            paper.start("block", "color", SOFT)
                    .text(words.text("exports.paper.no-matches"))
                    .end();
            return;
        }
        startTable(50, 12, 14, 24);
        paper.start("table-row", "background-color", GROUND, "font-weight", "bold");
        cell(words.text("exports.paper.source"));
        cell(words.text("exports.paper.row"));
        cell(words.text("exports.paper.probability"));
        cell(words.text("exports.paper.match-state"));
        paper.end();
        for (MatchLine match : one.matches()) {
            paper.start("table-row", "keep-together.within-page", "always", "border-bottom", RULE);
            cell(match.source());
            cell(Integer.toString(match.row()));
            cell(words.text("exports.percent", match.shownProbability()));
            cell(words.text("matching.match-state." + match.state()));
            paper.end();
        }
        endTable();
    }

    private void reunification(ReunificationLine one) throws IOException {
        List<Line> lines = new ArrayList<>();
        lines.add(line("REUNIFICATION", Vocabulary.kind(one, words)));
        lines.add(line("WISHES", Vocabulary.wishes(one, words)));
        lines.add(line("IDENTIFICATION", Vocabulary.identification(one, words)));
        for (ReunificationLine.Event event : one.events()) {
            lines.add(new Line(words.date(event.happenedOn()), Vocabulary.event(event, words)));
        }
        lines.add(line("OUTCOME", Vocabulary.outcome(one, words)));
        section("exports.paper.reunification", lines.toArray(Line[]::new));
    }

    private String age(CaseSummary one) {
        String years = Objects.toString(one.age(), "");
        return one.ageOn() == null || years.isEmpty()
                ? years
                : words.text("exports.paper.age-on", years, words.date(one.ageOn()));
    }

    private void heading(String key) throws IOException {
        paper.start(
                        "block",
                        "font-size",
                        "12pt",
                        "font-weight",
                        "bold",
                        "space-before",
                        "5mm",
                        "space-after",
                        "1mm",
                        "keep-with-next.within-page",
                        "always")
                .text(words.text(key))
                .end();
    }

    private void startTable(int... percents) throws IOException {
        paper.start("table", "table-layout", "fixed", "width", "100%");
        for (int percent : percents) {
            paper.start("table-column", "column-width", "proportional-column-width(" + percent + ")")
                    .end();
        }
        paper.start("table-body");
    }

    private void endTable() throws IOException {
        paper.end().end();
    }

    /** A line with the label of a column. */
    private Line line(String column, String value) {
        return new Line(words.text("exports.column." + column), value);
    }

    /** A heading and a line for each thing that is known; nothing where nothing is. */
    private void section(String heading, Line... lines) throws IOException {
        List<Line> known =
                Arrays.stream(lines).filter(line -> !line.value().isEmpty()).toList();
        if (known.isEmpty()) {
            return;
        }
        heading(heading);
        startTable(28, 72);
        for (Line line : known) {
            paper.start("table-row", "keep-together.within-page", "always", "border-bottom", RULE);
            paper.start("table-cell", "padding", "0.7mm 1mm");
            paper.start("block", "color", SOFT).text(line.label()).end().end();
            cell(line.value());
            paper.end();
        }
        endTable();
    }

    private void cell(String value) throws IOException {
        paper.start("table-cell", "padding", "0.7mm 1mm")
                .start("block")
                .value(value)
                .end()
                .end();
    }
}
