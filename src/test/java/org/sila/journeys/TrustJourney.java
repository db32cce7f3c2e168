package org.sila.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Role;
import org.sila.person.PersonDescription;
import org.sila.reports.Receipt;
import org.sila.reports.SubmitReports;
import org.sila.testing.Arrivals;
import org.sila.web.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** A mother chooses a phrase and keeps a proof; somebody calls her, and she finds out who; she loses her code. */
class TrustJourney extends Journey {

    @Autowired
    private SubmitReports submitReports;

    @Autowired
    private Arrivals arrivals;

    private static final String PHRASE = "القنديل على الدرجة الثالثة";

    @Test
    void a_family_and_a_caseworker_know_each_other() {
        PersonDescription son = Arrivals.person(Arrivals.familyName());
        Receipt receipt = submitReports.submit(Arrivals.reportOf(son));
        UUID caseId = arrivals.caseOf(receipt.reportId());
        String reference = receipt.reference().value();
        Visitor mother = onAPhone(Language.ARABIC).opens("/status");
        comesIn(mother, reference, receipt.accessCode().value());
        mother.follows("trust.phrase.choose").isAt("reports.field.phrase");
        mother.presses("trust.phrase.save").sees("trust.error.phrase-empty");
        mother.writes("reports.field.phrase", PHRASE).presses("trust.phrase.save");
        mother.sees("trust.phrase.saved").sees("trust.promise.phrase");
        mother.presses("trust.slip.get").isAt("trust.slip.title").seesWords(reference);
        mother.looks("trust-slip").doesNotSeeWords(son.name().given());
        assertThat(mother.downloads("trust.slip.image")).isNotEmptyFile();

        Visitor caseworker = staff(Role.CASEWORKER, Language.ENGLISH).opens("/cases/" + caseId);
        caseworker.follows("trust.staff.call").doesNotSeeWords(PHRASE);
        caseworker.presses("trust.staff.begin").seesWords(PHRASE).sees("trust.staff.phrase.say");
        caseworker.looks("trust-call-begun");
        String number = caseworker.codes().get(0);

        Visitor sister = onAPhone(Language.ARABIC).opens("/").follows("trust.door");
        sister.isAt("trust.verify.title");
        sister.writes("trust.verify.reference", reference)
                .writes("trust.verify.number", "123")
                .presses("trust.verify.caller.check");
        sister.sees("trust.error.number").looks("trust-verify");
        sister.writes("trust.verify.number", "12345678").presses("trust.verify.caller.check");
        sister.isAt("trust.answer.CALL_NO.title").looks("trust-no");
        sister.follows("trust.verify.asked.go").isAt("leads.about.title");
        mother.opens("/status/report").follows("trust.mine.calling");
        mother.writes("trust.verify.number", number).presses("trust.verify.check");
        mother.isAt("trust.answer.CALL_YES.title");

        caseworker.opens("/cases/" + caseId);
        caseworker.follows("trust.staff.call").follows("trust.staff.code.title");
        caseworker.presses("trust.staff.code.go").sees("trust.staff.error.two").looks("trust-code");
        caseworker.page().locator("input[value=FATHER]").check();
        caseworker.page().locator("input[value=MOTHER]").check();
        caseworker.presses("trust.staff.code.go").isAt("trust.staff.code.done");
        String code = caseworker.codes().get(1);

        mother.opens("/status/report").isAt("reports.status.title");
        comesIn(mother, reference, code);
        mother.looks("report-mine-trust");
    }

    private static void comesIn(Visitor mother, String reference, String code) {
        mother.writes("reports.status.reference", reference)
                .writes("reports.status.code", code)
                .presses("reports.status.open");
        mother.isAt("reports.mine.title");
    }
}
