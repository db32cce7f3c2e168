package org.sila.journeys;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.sila.person.DetentionEvent;
import org.sila.person.PartialDate;
import org.sila.person.PersonDescription;
import org.sila.person.PersonName;
import org.sila.person.Sex;
import org.sila.reports.Receipt;
import org.sila.reports.SubmitReports;
import org.sila.testing.Arrivals;
import org.sila.web.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A day's work: somebody was reported, a list names them, and the engine has put the two together. */
abstract class Workday extends Journey {

    private static final List<String> GIVEN = List.of("سامر", "وائل", "نزار", "باسل", "مازن", "رامي", "فراس", "أيهم");
    private static final List<String> FATHER = List.of("عدنان", "فيصل", "منير", "رياض", "غسان", "صبحي", "توفيق");
    private static final List<String> FAMILY = List.of("القاضي", "الصباغ", "النجار", "الحداد", "السمان", "البارودي");
    private static final List<String> BY_NAME = List.of("شهاب", "قنديل", "زيتون", "ياقوت", "مرجان", "غزال", "بيلسان");

    @Autowired
    Arrivals arrivals;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private SubmitReports submitReports;

    /** A report that awaits its decision, with what its family holds in their hands. */
    record Proposed(UUID matchId, Receipt receipt, PersonDescription person) {}

    /** An invented person, reported by their mother, and a line of a list that names them. */
    Proposed proposed(DetentionEvent event) {
        PersonDescription person = somebody();
        Receipt receipt = submitReports.submit(Arrivals.reportOf(person));
        arrivals.caseOf(receipt.reportId());
        return new Proposed(arrivals.match(receipt.reportId(), arrivals.record(person, event)), receipt, person);
    }

    /** An invented person, reported by their mother, and a line of a list that names their brother. */
    Proposed proposedBrother() {
        String father = Arrivals.familyName();
        String family = Arrivals.familyName();
        PersonDescription person = ofParents("سامر", father, family, new PartialDate(1984, 3, 4, false));
        Receipt receipt = submitReports.submit(Arrivals.reportOf(person));
        arrivals.caseOf(receipt.reportId());
        UUID record =
                arrivals.record(ofParents("سمير", father, family, PartialDate.ofYear(1981)), DetentionEvent.ENTERED);
        return new Proposed(arrivals.match(receipt.reportId(), record), receipt, person);
    }

    /** A child of a man whose name nobody else has. */
    private static PersonDescription ofParents(String given, String father, String family, PartialDate born) {
        PersonName name = new PersonName("", given, father, "", family, "ثريا", "");
        return new PersonDescription(name, Sex.MALE, born, null, null, "", "حمص", null, "");
    }

    /** What the family reads when they come back. */
    Visitor family(Proposed proposed, Language language) {
        return onAPhone(language)
                .opens("/status")
                .writes(
                        "reports.status.reference",
                        proposed.receipt().reference().toString())
                .writes("reports.status.code", proposed.receipt().accessCode().value())
                .presses("reports.status.open");
    }

    private static PersonDescription somebody() {
        return somebody(ThreadLocalRandom.current().nextInt(1960, 2000));
    }

    /** An invented person, born in that year. */
    static PersonDescription somebody(int year) {
        PersonName name = new PersonName(
                "",
                any(GIVEN),
                any(FATHER),
                "",
                any(FAMILY) + " " + any(BY_NAME) + " " + any(BY_NAME),
                "هدى " + any(FAMILY),
                "");
        return new PersonDescription(
                name, Sex.MALE, new PartialDate(year, 3, 4, false), null, null, "", "حمص", null, "");
    }

    private static String any(List<String> names) {
        return names.get(ThreadLocalRandom.current().nextInt(names.size()));
    }
}
