package org.sila.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sila.testing.Arrivals.familyName;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.SelectOption;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sila.accounts.Role;
import org.sila.matching.engine.profile.Mention;
import org.sila.matching.engine.profile.MentionKind;
import org.sila.person.Circumstances;
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

/**
 * A caseworker's week. A list comes in and names a child who was freed, a man who died, and somebody of whom it is not
 * clear who he is; two relatives have reported one brother. The caseworker works by keys and with JavaScript, the
 * supervisor and the families without.
 */
class CaseworkersWeekJourney extends Workday {

    @Autowired
    private SubmitReports submitReports;

    @Autowired
    private Clock clock;

    private final PersonDescription child = unlikeAll(Year.now().getValue() - 9);
    private final PersonDescription dead = unlikeAll(1981);
    private final PersonDescription unclear = unlikeAll(1977);
    private final PersonDescription brother = unlikeAll(1990);

    @ParameterizedTest
    @EnumSource
    void from_proposals_to_people_together_and_one_mistake_taken_back(Language language) {
        Receipt ofChild = reported(child);
        Receipt ofDead = reported(dead);
        Receipt ofUnclear = reported(unclear);
        List<UUID> records = arrivals.list(List.of(
                line(child, DetentionEvent.FREED_AT_OPENING),
                line(dead, DetentionEvent.DEATH_RECORDED),
                line(unclear, DetentionEvent.FREED_AT_OPENING)));
        Proposed alive = new Proposed(arrivals.match(ofChild.reportId(), records.get(0)), ofChild, child);
        Proposed death = new Proposed(arrivals.match(ofDead.reportId(), records.get(1)), ofDead, dead);
        Proposed doubtful = new Proposed(arrivals.match(ofUnclear.reportId(), records.get(2)), ofUnclear, unclear);
        UUID older = arrivals.report(brother);
        UUID newer = arrivals.report(brother);

        Visitor caseworker = staffWithKeys(Role.CASEWORKER, language).isAt("desk.title");
        Visitor supervisor = staff(Role.SUPERVISOR, language);

        the_list_is_worked_through_by_keys(caseworker, alive, death, doubtful);
        what_was_rejected_returns_with_what_changed(caseworker, doubtful);
        two_cases_become_one(caseworker, arrivals.caseOf(older), arrivals.caseOf(newer));

        caseworker
                .opens("/cases/" + arrivals.caseOf(ofDead.reportId()) + "/priority")
                .ticks("cases.priority.PREGNANT")
                .looks("priority");
        caseworker.presses("cases.priority.go").sees("cases.error.reason-needed");

        UUID reunion = confirmed(supervisor, alive);
        Visitor family = family(alive, language).sees("reports.family-state.RECEIVED");
        who_was_found_is_asked_and_known(caseworker, supervisor, reunion);
        family.opens("/status/report").sees("reports.family-state.RECEIVED");
        people_meet(caseworker, reunion, family);
        somebody_looks_after_them(caseworker, reunion);
        family.opens("/status/report").sees("reports.family-state.CLOSED");
        a_mistake_is_found_after_the_meeting(caseworker, supervisor, reunion);
        family.opens("/status/report").sees("reports.family-state.CASEWORKER_WILL_CONTACT");

        UUID loss = confirmed(supervisor, death);
        a_death_is_told_in_person(caseworker, supervisor, loss, death, language);

        doubtful_match_is_accepted_confirmed_and_undone(caseworker, supervisor, doubtful);
        family(doubtful, language).isAt("reports.mine.title").sees("reports.family-state.SEARCHING");
    }

    private void the_list_is_worked_through_by_keys(
            Visitor caseworker, Proposed alive, Proposed death, Proposed doubtful) {
        String list = listOf(alive);
        caseworker.opens("/matches?" + list).isAt("matching.title");
        caseworker.sees("cases.priority.MINOR").sees("matching.filter.all").looks("matches-narrowed");
        caseworker.page().locator("input[name=death]").check();
        caseworker.presses("matching.filter.go").doesNotSeeWords(child.name().display());
        caseworker.page().waitForURL("**/matches?**death=true");
        caseworker.seesWords(dead.name().display());
        caseworker.page().goBack();

        caseworker
                .seesWords(child.name().display())
                .strikes("j")
                .strikes("j")
                .strikes("k")
                .strikes("Enter")
                .sees("matching.review.source")
                .strikes("?")
                .sees("matching.keys.where")
                .looks("match-by-keys");
        assertIsAt(caseworker, alive, list);
        assertThat(caseworker.page().locator("table.compare tbody tr").count()).isGreaterThan(3);
        caseworker.page().locator("#note").pressSequentially("ja");
        assertThat(caseworker.valueOf("matching.review.note")).isEqualTo("ja");
        caseworker.page().locator("#note").blur();
        caseworker
                .strikesOnArabicKeyboard("ت", "KeyJ")
                .doesNotSeeWords(child.name().display());
        caseworker.strikes("k").seesWords(child.name().display());

        caseworker
                .strikes("a")
                .sees("matching.notice.ACCEPT")
                .doesNotSeeWords(child.name().display());
        PlaywrightAssertions.assertThat(caseworker.page().locator("h1")).isFocused();
        PlaywrightAssertions.assertThat(caseworker.page().locator("#said"))
                .hasText(caseworker.text("matching.notice.ACCEPT"));
        caseworker.follows("matching.review.decided").sees("matching.match-state.SECOND_REVIEW");
        assertThat(button(caseworker, "matching.decision.CONFIRM").count()).isZero();

        caseworker.opens("/matches/" + doubtful.matchId() + "?list=review&" + list);
        caseworker.strikes("r");
        PlaywrightAssertions.assertThat(caseworker.page().locator("#reason")).isFocused();
        caseworker.writes("matching.review.note", "اسم الأم غير متطابق").presses("matching.decision.REJECT");
        caseworker.sees("matching.error.reason-needed").looks("match-reason-needed");
        assertThat(caseworker.valueOf("matching.review.note")).isEqualTo("اسم الأم غير متطابق");
        caseworker
                .selects("matching.review.reason", "matching.rejection-reason.DIFFERENT_MOTHER")
                .presses("matching.decision.REJECT");
        caseworker.sees("matching.notice.REJECT").seesWords(dead.name().display());
        assertIsAt(caseworker, death, list);
        caseworker.sees("matching.review.death.says").strikes("a").sees("matching.notice.ACCEPT");
    }

    private void what_was_rejected_returns_with_what_changed(Visitor caseworker, Proposed doubtful) {
        jdbc.sql("update report set mother_name = 'وفاء' where id = ?")
                .param(doubtful.receipt().reportId())
                .update();
        jdbc.sql("insert into report_due (report_id, due_at) values (?, now()) on conflict do nothing")
                .param(doubtful.receipt().reportId())
                .update();
        arrivals.report(somebody(1970));
        arrivals.compared(doubtful.receipt().reportId());

        caseworker.opens("/matches?" + listOf(doubtful)).sees("matching.returned.tag");
        caseworker.page().locator("[data-line]").first().click();
        caseworker
                .sees("matching.returned")
                .seesWords("وفاء")
                .sees("matching.rejection-reason.DIFFERENT_MOTHER")
                .looks("match-returned");
    }

    private void two_cases_become_one(Visitor caseworker, UUID older, UUID newer) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("select count(*) from join_suggestion where ? in (case_one, case_two)")
                                .param(newer)
                                .query(Integer.class)
                                .single()
                        > 0);
        caseworker.opens("/cases/joins").isAt("cases.joins.title").looks("joins");
        caseworker.opens("/cases/" + newer).sees("cases.joins.perhaps").looks("case-perhaps-the-same");
        caseworker.page().locator("form[action$='/join'] button").first().click();
        caseworker.sees("cases.notice.joined");
        assertThat(caseworker.page().url()).endsWith("/cases/" + older);
    }

    private UUID confirmed(Visitor supervisor, Proposed proposed) {
        supervisor.opens("/matches/" + proposed.matchId()).presses("matching.decision.CONFIRM");
        UUID reunification = arrivals.reunification(proposed.matchId());
        supervisor.opens("/matches/" + proposed.matchId()).sees("matching.match-state.CONFIRMED");
        return reunification;
    }

    private void who_was_found_is_asked_and_known(Visitor caseworker, Visitor supervisor, UUID id) {
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
        supervisor.looks("reunification-questions");
        caseworker
                .opens("/reunifications/" + id)
                .chooses("identification", "reunification.identification.CONFIRMED")
                .selects("reunification.field.method", "reunification.method.QUESTIONS")
                .presses("reunification.page.identity.go");
        supervisor.opens("/reunifications/" + id).presses("reunification.page.approval.go");
    }

    private void people_meet(Visitor caseworker, UUID id, Visitor family) {
        plans(caseworker, id, "الأم أولاً، ومنى", "مكتب الجمعية، حمص");
        logs(caseworker.opens("/reunifications/" + id), "FAMILY_INFORMED");
        family.opens("/status/report")
                .sees("reports.family-state.CASEWORKER_WILL_CONTACT")
                .looks("status-told");
        logs(caseworker.opens("/reunifications/" + id), "PHYSICAL_REUNION").looks("reunification-together");
    }

    private void somebody_looks_after_them(Visitor caseworker, UUID id) {
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
    }

    private void a_mistake_is_found_after_the_meeting(Visitor caseworker, Visitor supervisor, UUID id) {
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
    }

    private void a_death_is_told_in_person(
            Visitor caseworker, Visitor supervisor, UUID id, Proposed death, Language language) {
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
        plans(caseworker, id, "خالة الأولاد، ومنى", "بيت الجد");
        caseworker.looks("reunification-plan");
        logs(caseworker.opens("/reunifications/" + id), "FAMILY_INFORMED").sees("reunification.error.death-in-person");
        family(death, language).sees("reports.family-state.RECEIVED");

        caseworker.ticks("reunification.field.in-person").presses("reunification.page.log");
        caseworker
                .opens("/reunifications/" + id)
                .sees("reunification.page.in-person")
                .looks("reunification-death-told");
        family(death, language).sees("reports.family-state.CASEWORKER_WILL_CONTACT");

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

    private void doubtful_match_is_accepted_confirmed_and_undone(
            Visitor caseworker, Visitor supervisor, Proposed doubtful) {
        caseworker
                .opens("/matches/" + doubtful.matchId())
                .presses("matching.decision.ACCEPT")
                .sees("matching.match-state.SECOND_REVIEW");
        supervisor.opens("/matches/" + doubtful.matchId()).looks("match-second-review");
        confirmed(supervisor, doubtful);
        supervisor
                .looks("match-confirmed")
                .writes("matching.review.note", "القائمة تخص شخصاً آخر")
                .presses("matching.decision.REOPEN");
        supervisor.opens("/matches/" + doubtful.matchId()).sees("matching.match-state.REOPENED");
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
        Locator sealed = asksFound.page().locator("details").last();
        sealed.locator("summary").click();
        sealed.locator("select").selectOption(new SelectOption().setValue("COMPARE"));
        asksFound.presses("reunification.questions.open.go").seesWords(answer);
        Locator comparison =
                asksFound.page().locator("form:has(select[name=comparison])").last();
        comparison.locator("select").selectOption(new SelectOption().setValue("AGREES"));
        comparison.locator("button").click();
    }

    private void plans(Visitor caseworker, UUID id, String speaker, String place) {
        caseworker
                .opens("/reunifications/" + id + "/plan")
                .writes("reunification.plan.speaker", speaker)
                .writes("reunification.plan.day", LocalDate.now(clock).toString())
                .writes("reunification.plan.place", place)
                .ticks("reunification.support.PSYCHOSOCIAL")
                .presses("reunification.plan.go");
        caseworker.sees("reunification.notice.planned");
    }

    private Visitor logs(Visitor caseworker, String event) {
        return caseworker
                .chooses("event", "reunification.event-kind." + event)
                .writes("reunification.field.happened-on", LocalDate.now(clock).toString())
                .presses("reunification.page.log");
    }

    private Receipt reported(PersonDescription person) {
        Receipt receipt = submitReports.submit(Arrivals.reportOf(person));
        arrivals.caseOf(receipt.reportId());
        return receipt;
    }

    private static Mention line(PersonDescription person, DetentionEvent event) {
        return new Mention(
                UUID.randomUUID().toString(),
                MentionKind.RECORD,
                person,
                new Circumstances(PartialDate.parse("2024-12-08").orElseThrow(), "", "", event),
                "");
    }

    /** Somebody for whom no record of another test is taken, born in that year. */
    private static PersonDescription unlikeAll(int year) {
        ThreadLocalRandom any = ThreadLocalRandom.current();
        PersonName name = new PersonName("", familyName(), familyName(), "", familyName(), familyName(), "");
        PartialDate born = new PartialDate(year, any.nextInt(1, 13), any.nextInt(1, 29), false);
        return new PersonDescription(name, Sex.MALE, born, null, null, "", "حمص", null, "");
    }

    private String listOf(Proposed proposed) {
        return "source="
                + jdbc.sql("select source_id from match where id = ?")
                        .param(proposed.matchId())
                        .query(UUID.class)
                        .single();
    }

    private static void assertIsAt(Visitor visitor, Proposed proposed, String list) {
        visitor.page().waitForURL("**/matches/" + proposed.matchId() + "?list=review&" + list);
    }

    private static Locator button(Visitor visitor, String text) {
        return visitor.page().locator("button:text-is(\"%s\")".formatted(visitor.text(text)));
    }
}
