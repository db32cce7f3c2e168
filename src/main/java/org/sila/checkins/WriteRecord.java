package org.sila.checkins;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sila.person.Circumstances;
import org.sila.person.DetentionEvent;
import org.sila.person.PartialDate;
import org.sila.person.PersonDescription;
import org.sila.person.PersonName;
import org.sila.person.Sex;
import org.sila.person.WrittenText;
import org.sila.sources.Cell;
import org.sila.sources.NewRecord;
import org.sila.sources.RecordStay;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes what somebody told of themselves as a record: all of it as they wrote it, under the questions as they read them;
 * what is compared is who they are, the last place, and how and when they came free. Never how to reach them.
 */
@Component
class WriteRecord {

    private final MessageSource messages;

    WriteRecord(MessageSource messages) {
        this.messages = messages;
    }

    /** @param language that they read the questions in */
    NewRecord of(String reference, Told told, Locale language) {
        return new NewRecord(
                1,
                0,
                reference,
                asWritten(told, language),
                person(told.who()),
                circumstances(told.held()),
                stays(told.held()));
    }

    private static PersonDescription person(CheckInForm.Who who) {
        return new PersonDescription(
                new PersonName(
                        who.fullName(),
                        who.givenName(),
                        who.fatherName(),
                        "",
                        who.familyName(),
                        who.motherName(),
                        who.nickname()),
                who.sex() == null ? Sex.UNKNOWN : who.sex(),
                who.bornOn(),
                null,
                null,
                "",
                who.origin(),
                null,
                "");
    }

    /** What the last place and the end of it say; where nobody knows when it ended, when it began. */
    static Circumstances circumstances(CheckInForm.Held held) {
        List<CheckInForm.Stay> stays = held.told();
        CheckInForm.Stay last = stays.isEmpty() ? CheckInForm.Stay.EMPTY : stays.get(stays.size() - 1);
        DetentionEvent event = held.cameFree() == null
                ? DetentionEvent.UNKNOWN
                : held.cameFree().event();
        PartialDate ended = held.freedOn() == null ? last.untilDate() : held.freedOn();
        if (ended == null && event == DetentionEvent.UNKNOWN && last.sinceDate() != null) {
            return new Circumstances(last.sinceDate(), "", last.place(), DetentionEvent.ENTERED);
        }
        return new Circumstances(ended, "", last.place(), event);
    }

    /** All of them; the last ended when they came free, where they do not say otherwise. */
    static List<RecordStay> stays(CheckInForm.Held held) {
        List<RecordStay> stays = new ArrayList<>();
        List<CheckInForm.Stay> told = held.told();
        for (int at = 0; at < told.size(); at++) {
            CheckInForm.Stay stay = told.get(at);
            PartialDate until = stay.untilDate() == null && at == told.size() - 1 ? held.freedOn() : stay.untilDate();
            stays.add(new RecordStay(WrittenText.clean(stay.place()), stay.sinceDate(), until));
        }
        return stays;
    }

    private List<Cell> asWritten(Told told, Locale language) {
        List<Cell> cells = new ArrayList<>();
        CheckInForm.Who who = told.who();
        CheckInForm.Held held = told.held();
        add(cells, text("reports.field.full-name", language), who.fullName());
        add(cells, text("reports.field.given", language), who.givenName());
        add(cells, text("reports.field.family", language), who.familyName());
        add(cells, text("reports.field.nickname", language), who.nickname());
        add(cells, text("reports.field.father", language), who.fatherName());
        add(cells, text("reports.field.mother", language), who.motherName());
        add(cells, text("reports.field.born", language), written(who.bornOn()));
        add(cells, text("reports.field.sex", language), chosen("person.sex.", who.sex(), language));
        add(cells, text("checkins.field.origin", language), who.origin());
        int number = 1;
        for (CheckInForm.Stay stay : held.told()) {
            add(cells, text("checkins.held.place", language, number), written(stay));
            number++;
        }
        add(
                cells,
                text("checkins.field.came-free", language),
                chosen("checkins.came-free.", held.cameFree(), language));
        add(cells, text("checkins.field.freed", language), written(held.freedOn()));
        return cells;
    }

    private static String written(CheckInForm.Stay stay) {
        String months = Stream.of(stay.sinceDate(), stay.untilDate()).allMatch(Objects::isNull)
                ? ""
                : written(stay.sinceDate()) + " – " + written(stay.untilDate());
        return Stream.of(stay.place(), stay.part(), months, stay.number())
                .map(WrittenText::clean)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String written(@Nullable PartialDate date) {
        return date == null ? "" : date.toString();
    }

    private String chosen(String prefix, @Nullable Enum<?> choice, Locale language) {
        return choice == null ? "" : text(prefix + choice.name(), language);
    }

    private static void add(List<Cell> cells, String question, String answer) {
        String clean = WrittenText.clean(answer);
        if (!clean.isEmpty()) {
            cells.add(new Cell(question, clean));
        }
    }

    private String text(String code, Locale language, Object... arguments) {
        return messages.getMessage(code, arguments, language);
    }
}
