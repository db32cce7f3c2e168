package org.sila.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sila.accounts.Role;
import org.sila.person.DetentionEvent;
import org.sila.web.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** From a confirmed match to people together, or to a death that is told by people. */
class ReunificationJourney extends Workday {

    @Autowired
    private Clock clock;

    @ParameterizedTest
    @EnumSource
    void a_mother_and_her_son_are_together_again(Language language) {
        Proposed proposed = proposed(DetentionEvent.FREED_AT_OPENING);
        Visitor caseworker = staff(Role.CASEWORKER, language);
        Visitor supervisor = staff(Role.SUPERVISOR, language);
        UUID id = reunification(proposed, caseworker, supervisor);
        Visitor family = family(proposed, language).sees("reports.family-state.RECEIVED");

        caseworker.opens("/reunifications").isAt("reunification.title").looks("reunifications");
        caseworker
                .opens("/reunifications/" + id)
                .sees("reunification.step.WISHES")
                .looks("reunification");
        logs(caseworker, "FAMILY_INFORMED").looks("reunification-too-early");

        caseworker
                .opens("/reunifications/" + id)
                .selects("reunification.field.wishes", "reunification.wishes.FULL_CONTACT")
                .presses("reunification.page.wishes.go");
        asks(caseworker, supervisor, id, "ماذا كانت تسمّي قطته؟", "مشمش");
        asks(caseworker, supervisor, id, "أين كان يخبّئ المفتاح؟", "تحت أصيص الياسمين");
        caseworker
                .opens("/reunifications/" + id)
                .chooses("identification", "reunification.identification.CONFIRMED")
                .selects("reunification.field.method", "reunification.method.QUESTIONS")
                .presses("reunification.page.identity.go");
        supervisor.opens("/reunifications/" + id).presses("reunification.page.approval.go");
        family.opens("/status/report").sees("reports.family-state.RECEIVED");

        logs(caseworker.opens("/reunifications/" + id), "FAMILY_INFORMED");
        family.opens("/status/report")
                .sees("reports.family-state.CASEWORKER_WILL_CONTACT")
                .looks("status-told");
        logs(caseworker.opens("/reunifications/" + id), "PHYSICAL_REUNION").looks("reunification-together");
        caseworker.opens("/reunifications/due").isAt("reunification.list.due").looks("follow-ups-due");
        caseworker
                .opens("/reunifications/" + id)
                .follows("reunification.stage.TWO_WEEKS")
                .selects("reunification.care.result", "reunification.follow-up-result.DONE")
                .writes("reunification.page.follow-up.notes", "بخير، يتابعان مع طبيب")
                .ticks("reunification.need.MEDICAL")
                .presses("reunification.page.follow-up.go");
        caseworker
                .sees("reunification.notice.followed-up")
                .selects("reunification.care.need", "reunification.need.MEDICAL")
                .writes("reunification.care.to", "عيادة الأمل، دمشق")
                .writes("reunification.field.happened-on", LocalDate.now(clock).toString())
                .presses("reunification.care.refer.go");
        caseworker.seesWords("عيادة الأمل").looks("follow-up");
        caseworker
                .opens("/reunifications/" + id)
                .selects("reunification.field.outcome", "reunification.outcome.REUNITED")
                .presses("reunification.page.close");
        caseworker
                .opens("/reunifications/" + id)
                .sees("reunification.page.closed")
                .looks("reunification-closed");
        family.opens("/status/report").sees("reports.family-state.CLOSED");

        caseworker
                .follows("reunification.page.mistake")
                .writes("reunification.mistake.reason", "لا يعرف اسم أخته")
                .writes("reunification.mistake.incident", "أخبرتنا الأم بعد اللقاء")
                .presses("reunification.mistake.report.go");
        supervisor.opens("/reunifications/mistakes").isAt("reunification.desk.mistakes");
        supervisor
                .opens("/reunifications/" + id + "/mistake")
                .looks("reunification-mistake")
                .writes("reunification.mistake.to-tell", "أخطأنا، والبحث مستمر")
                .writes("reunification.mistake.teller", "منى، مع المرشدة")
                .presses("reunification.mistake.wrong.go");
        family.opens("/status/report").sees("reports.family-state.CASEWORKER_WILL_CONTACT");
    }

    private static void asks(Visitor asksFamily, Visitor asksFound, UUID id, String question, String answer) {
        asksFamily
                .opens("/reunifications/" + id + "/questions")
                .writes("reunification.questions.question", question)
                .writes("reunification.questions.answer", answer)
                .presses("reunification.questions.go");
        asksFound
                .opens("/reunifications/" + id + "/questions")
                .writes("reunification.questions.given", answer)
                .presses("reunification.questions.given.go");
        asksFound.page().locator("details").last().locator("summary").click();
        asksFound
                .page()
                .locator("details")
                .last()
                .locator("select")
                .selectOption(new SelectOption().setValue("COMPARE"));
        asksFound.presses("reunification.questions.open.go");
        asksFound.seesWords(answer).looks("reunification-questions");
        Locator comparison =
                asksFound.page().locator("form:has(select[name=comparison])").last();
        comparison.locator("select").selectOption(new SelectOption().setValue("AGREES"));
        comparison.locator("button").click();
    }

    @ParameterizedTest
    @EnumSource
    void a_death_is_told_in_person_or_not_at_all(Language language) {
        Proposed proposed = proposed(DetentionEvent.DEATH_RECORDED);
        Visitor caseworker = staff(Role.CASEWORKER, language);
        Visitor supervisor = staff(Role.SUPERVISOR, language);
        UUID id = reunification(proposed, caseworker, supervisor);
        caseworker
                .opens("/reunifications/" + id)
                .sees("reunification.page.death")
                .looks("reunification-death");

        caseworker
                .chooses("identification", "reunification.identification.CONFIRMED")
                .selects("reunification.field.method", "reunification.method.DNA")
                .presses("reunification.page.identity.go");
        supervisor.opens("/reunifications/" + id).presses("reunification.page.approval.go");
        logs(caseworker.opens("/reunifications/" + id), "FAMILY_INFORMED").sees("reunification.error.plan-needed");
        caseworker
                .opens("/reunifications/" + id + "/plan")
                .writes("reunification.plan.speaker", "خالة الأولاد، ومنى")
                .writes("reunification.plan.day", LocalDate.now(clock).toString())
                .writes("reunification.plan.place", "بيت الجد")
                .ticks("reunification.support.PSYCHOSOCIAL")
                .presses("reunification.plan.go");
        caseworker.sees("reunification.notice.planned").looks("reunification-plan");
        logs(caseworker.opens("/reunifications/" + id), "FAMILY_INFORMED").sees("reunification.error.death-in-person");
        family(proposed, language).sees("reports.family-state.RECEIVED");

        caseworker.ticks("reunification.field.in-person").presses("reunification.page.log");
        caseworker
                .opens("/reunifications/" + id)
                .sees("reunification.page.in-person")
                .looks("reunification-death-told");
        family(proposed, language).sees("reports.family-state.CASEWORKER_WILL_CONTACT");

        caseworker
                .opens("/reunifications/" + id + "/handover")
                .ticks("reunification.handed.EFFECTS")
                .writes("reunification.handover.items", "خاتم فضة نُقش عليه حرف س\nساعة يد")
                .writes("reunification.handover.body-tag", "215-1180")
                .presses("reunification.handover.go");
        caseworker
                .looks("reunification-handover")
                .follows("reunification.handover.print." + language)
                .isAt("reunification.form.title")
                .looks("handover-form");
    }

    private Visitor logs(Visitor caseworker, String event) {
        return caseworker
                .chooses("event", "reunification.event-kind." + event)
                .writes("reunification.field.happened-on", LocalDate.now(clock).toString())
                .presses("reunification.page.log");
    }
}
