package org.sila.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.reports.FamilyMessages;
import org.sila.reports.Receipt;
import org.sila.reports.SubmitReports;
import org.sila.testing.Arrivals;
import org.sila.testing.Telephones;
import org.sila.web.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mother asks to be told by text message, proves that the number is hers, is told once, and stops it. */
class NoticeJourney extends Journey {

    @Autowired
    private SubmitReports submitReports;

    @Autowired
    private FamilyMessages messages;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource(names = "ARABIC")
    void a_mother_is_told_that_a_message_waits_until_she_wants_no_more(Language language) {
        Receipt receipt = submitReports.submit(Arrivals.reportOf(Arrivals.person(Arrivals.familyName())));
        UUID caseworker = TestStaff.colleague(Role.CASEWORKER, jdbc).id();
        String number = "+9639" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
        Visitor mother = onAPhone(language).opens("/status");
        mother.writes("reports.status.reference", receipt.reference().toString())
                .writes("reports.status.code", receipt.accessCode().value())
                .presses("reports.status.open");
        mother.isAt("reports.mine.title").looks("status-notices");

        mother.follows("familynotices.mine.begin").isAt("familynotices.title").looks("notices-choose");
        mother.writes("familynotices.field.to.SMS", "hala@example.org").presses("familynotices.go");
        mother.sees("familynotices.error.to").looks("notices-choose-failed");
        mother.writes("familynotices.field.to.SMS", number).presses("familynotices.go");

        mother.isAt("familynotices.code.title").looks("notices-code");
        mother.writes("familynotices.field.code", "12").presses("familynotices.code.go");
        mother.sees("familynotices.error.wrong-code").looks("notices-code-failed");
        messages.write(receipt.reportId(), caseworker, "قبل التأكيد", false, false);
        String code = arrived(number, 1).get(0).replaceAll("\\D", "");
        mother.opens("/status/report").looks("status-notices-awaits").follows("familynotices.mine.enter");
        mother.writes("familynotices.field.code", code).presses("familynotices.code.go");
        mother.isAt("reports.mine.title").seesWords(number.substring(11)).looks("status-notices-on");

        messages.write(receipt.reportId(), caseworker, "متى نستطيع أن نكلمكم؟", false, false);
        assertThat(arrived(number, 2).get(1)).isEqualTo(mother.text("familynotices.text.message"));

        mother.presses("familynotices.mine.stop").isAt("reports.mine.title").sees("familynotices.mine.begin");
        messages.write(receipt.reportId(), caseworker, "بعد ذلك", false, false);

        staff(Role.ADMINISTRATOR, language)
                .opens("/mail")
                .follows("familynotices.log.title")
                .isAt("familynotices.log.title")
                .doesNotSeeWords(number.substring(5))
                .looks("notices-log");
        assertThat(Telephones.at(number)).hasSize(2);
    }

    private static List<String> arrived(String number, int count) {
        await().until(() -> Telephones.at(number).size() == count);
        return Telephones.at(number);
    }
}
