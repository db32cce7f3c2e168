package org.sila.exports.writers;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sila.person.PartialDate;

/** The columns of a table of cases, with how a case fills them. Dates are written so that they sort: 2013-05-17. */
enum Column {
    NUMBER(8, (one, words) -> Long.toString(one.number())),
    REFERENCES(16, (one, words) -> String.join(" ", one.references())),
    REPORTS(8, (one, words) -> Integer.toString(one.references().size())),
    FULL_NAME(28, (one, words) -> one.name().display()),
    GIVEN(14, (one, words) -> one.name().given()),
    FATHER(14, (one, words) -> one.name().father()),
    GRANDFATHER(14, (one, words) -> one.name().grandfather()),
    FAMILY(14, (one, words) -> one.name().family()),
    MOTHER(18, (one, words) -> one.name().mother()),
    NICKNAME(14, (one, words) -> one.name().nickname()),
    SEX(10, (one, words) -> words.text("person.sex." + one.sex())),
    BIRTH(12, (one, words) -> date(one.birth())),
    AGE(8, (one, words) -> one.age() == null ? "" : Integer.toString(one.age())),
    AGE_ON(12, (one, words) -> date(one.ageOn())),
    BIRTH_PLACE(18, (one, words) -> one.birthPlace()),
    ORIGIN(18, (one, words) -> one.origin()),
    EVENT_DATE(12, (one, words) -> date(one.eventDate())),
    EVENT_PLACE(22, (one, words) -> one.eventPlace()),
    FACILITY(22, (one, words) -> one.facility()),
    STATUS(18, (one, words) -> words.text("cases.case-status." + one.status())),
    FATE(22, (one, words) -> words.text("cases.fate." + one.fate())),
    WHEREABOUTS(22, Vocabulary::whereabouts),
    CASEWORKER(20, (one, words) -> one.caseworker()),
    OPENED(12, (one, words) -> words.dayOf(one.openedAt()).toString()),
    CHANGED(12, (one, words) -> words.dayOf(one.changedAt()).toString()),
    CONFIRMED_MATCHES(36, (one, words) -> matches(one, words, MatchLine::isConfirmed)),
    OPEN_MATCHES(36, (one, words) -> matches(one, words, match -> !match.isConfirmed())),
    REUNIFICATION(16, (one, words) -> each(one.reunifications(), line -> Vocabulary.kind(line, words))),
    WISHES(22, (one, words) -> each(one.reunifications(), line -> Vocabulary.wishes(line, words))),
    IDENTIFICATION(18, (one, words) -> each(one.reunifications(), line -> Vocabulary.identification(line, words))),
    EVENTS(36, (one, words) -> each(one.reunifications(), line -> events(line, words))),
    OUTCOME(24, (one, words) -> each(one.reunifications(), line -> Vocabulary.outcome(line, words)));

    private final double width;
    private final BiFunction<CaseSummary, Words, String> content;

    Column(double width, BiFunction<CaseSummary, Words, String> content) {
        this.width = width;
        this.content = content;
    }

    /** In characters. */
    double width() {
        return width;
    }

    String header(Words words) {
        return words.text("exports.column." + name());
    }

    /** What stands in the cell; never a formula. */
    String cell(CaseSummary one, Words words) {
        return Cells.harmless(content.apply(one, words));
    }

    private static String date(@Nullable PartialDate date) {
        return Objects.toString(date, "");
    }

    private static String matches(CaseSummary one, Words words, Predicate<MatchLine> which) {
        return one.matches().stream()
                .filter(which)
                .map(match -> words.text(
                        "exports.match",
                        match.source(),
                        match.row(),
                        match.shownProbability(),
                        words.text("matching.match-state." + match.state())))
                .collect(Collectors.joining(" | "));
    }

    private static String events(ReunificationLine line, Words words) {
        return line.events().stream()
                .map(event -> event.happenedOn() + " " + Vocabulary.event(event, words))
                .collect(Collectors.joining(" | "));
    }

    private static String each(List<ReunificationLine> lines, Function<ReunificationLine, String> content) {
        return lines.stream().map(content).filter(text -> !text.isEmpty()).collect(Collectors.joining(" | "));
    }
}
