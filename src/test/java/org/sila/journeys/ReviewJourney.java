package org.sila.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sila.testing.Arrivals.familyName;

import com.microsoft.playwright.Locator;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sila.accounts.Role;
import org.sila.person.DetentionEvent;
import org.sila.person.PartialDate;
import org.sila.person.PersonDescription;
import org.sila.person.PersonName;
import org.sila.person.Sex;
import org.sila.web.Language;

/** A caseworker and a supervisor look at what the engine proposes, and decide. */
class ReviewJourney extends Workday {

    @ParameterizedTest
    @EnumSource
    void two_people_agree_and_take_it_back(Language language) {
        Proposed proposed = proposed(DetentionEvent.FREED_AT_OPENING);
        Visitor caseworker = staff(Role.CASEWORKER, language);
        caseworker.isAt("desk.title").looks("desk");
        caseworker.opens("/matches").isAt("matching.title").looks("matches");

        caseworker.opens("/matches/" + proposed.matchId());
        caseworker
                .seesWords(proposed.person().name().display())
                .sees("matching.review.source")
                .looks("match");
        assertThat(weights(caseworker).count()).isGreaterThan(3);
        caseworker.presses("matching.decision.ACCEPT");
        caseworker.opens("/matches/" + proposed.matchId()).sees("matching.match-state.SECOND_REVIEW");
        assertThat(button(caseworker, "matching.decision.CONFIRM").count()).isZero();

        Visitor supervisor = staff(Role.SUPERVISOR, language).opens("/matches/" + proposed.matchId());
        supervisor.looks("match-second-review").presses("matching.decision.CONFIRM");
        arrivals.reunification(proposed.matchId());
        supervisor
                .opens("/matches/" + proposed.matchId())
                .sees("matching.match-state.CONFIRMED")
                .looks("match-confirmed");

        supervisor.writes("matching.review.note", "القائمة تخص شخصاً آخر").presses("matching.decision.REOPEN");
        supervisor.opens("/matches/" + proposed.matchId()).sees("matching.match-state.REOPENED");
        family(proposed, language).isAt("reports.mine.title").sees("reports.family-state.SEARCHING");
    }

    @ParameterizedTest
    @EnumSource
    void a_rejection_needs_its_reason_and_keeps_what_was_written(Language language) {
        Proposed proposed = proposed(DetentionEvent.ENTERED);
        Visitor caseworker = staff(Role.CASEWORKER, language).opens("/matches/" + proposed.matchId());

        caseworker.writes("matching.review.note", "اسم الأم غير متطابق").presses("matching.decision.REJECT");
        assertThat(caseworker.valueOf("matching.review.note")).isEqualTo("اسم الأم غير متطابق");
        caseworker.looks("match-reason-needed");

        caseworker
                .selects("matching.review.reason", "matching.rejection-reason.SIBLING")
                .presses("matching.decision.REJECT");
        caseworker
                .opens("/matches/" + proposed.matchId())
                .sees("matching.match-state.REJECTED")
                .sees("matching.rejection-reason.SIBLING")
                .seesWords("اسم الأم غير متطابق");
    }

    @ParameterizedTest
    @EnumSource
    void a_supervisor_sends_a_match_back(Language language) {
        Proposed proposed = proposed(DetentionEvent.RELEASED);
        staff(Role.CASEWORKER, language).opens("/matches/" + proposed.matchId()).presses("matching.decision.ACCEPT");
        Visitor supervisor = staff(Role.SUPERVISOR, language).opens("/matches/" + proposed.matchId());

        supervisor
                .writes("matching.review.note", "نسأل الأسرة أولاً عن اسم الجد")
                .presses("matching.decision.SEND_BACK");

        supervisor
                .opens("/matches/" + proposed.matchId())
                .sees("matching.match-state.REOPENED")
                .seesWords("نسأل الأسرة");
    }

    @ParameterizedTest
    @EnumSource
    void cases_and_their_pages_are_there_to_read(Language language) {
        Proposed proposed = proposed(DetentionEvent.FREED_AT_OPENING);
        Visitor caseworker = staff(Role.CASEWORKER, language).opens("/cases");
        caseworker.isAt("cases.title").looks("cases");

        caseworker.opens("/cases/" + arrivals.caseOf(proposed.receipt().reportId()));
        caseworker.seesWords(proposed.person().name().display()).looks("case");
    }

    @ParameterizedTest
    @EnumSource
    void a_brother_is_told_as_one_and_the_likelihood_step_by_step(Language language) {
        Proposed brother = proposedBrother();
        Visitor caseworker = staff(Role.CASEWORKER, language).opens("/matches/" + brother.matchId());
        caseworker.sees("matching.review.relative.probably");
        caseworker.page().locator("details.steps summary").all().forEach(Locator::click);
        caseworker
                .sees("matching.waterfall.kinship")
                .sees("matching.waterfall.result")
                .looks("match-brother");
    }

    @ParameterizedTest
    @EnumSource
    void a_list_is_worked_through_by_keys_and_a_rejected_match_returns_with_what_changed(Language language) {
        PersonDescription child = unlikeAll(Year.now().getValue() - 9);
        PersonDescription man = unlikeAll(1981);
        UUID ofChild = arrivals.report(child);
        UUID ofMan = arrivals.report(man);
        List<UUID> records = arrivals.records(List.of(man, child), DetentionEvent.DEATH_RECORDED);
        UUID first = arrivals.match(ofChild, records.get(1));
        UUID second = arrivals.match(ofMan, records.get(0));
        String list = "source="
                + jdbc.sql("select source_id from match where id = ?")
                        .param(first)
                        .query(UUID.class)
                        .single();

        Visitor caseworker = staffWithKeys(Role.CASEWORKER, language).opens("/matches?" + list);
        caseworker.sees("cases.priority.MINOR").sees("matching.filter.all").looks("matches-narrowed");
        caseworker
                .strikes("j")
                .strikes("j")
                .strikes("k")
                .strikes("Enter")
                .seesWords(child.name().display());
        caseworker.strikes("?").sees("matching.keys.where").looks("match-by-keys");
        assertIsAt(caseworker, first, list);
        caseworker.strikesOnArabicKeyboard("ت", "KeyJ").seesWords(man.name().display());
        assertIsAt(caseworker, second, list);
        caseworker.strikes("k");
        assertIsAt(caseworker, first, list);
        caseworker.page().locator("#note").pressSequentially("ja");
        assertThat(caseworker.valueOf("matching.review.note")).isEqualTo("ja");
        caseworker.page().locator("#note").blur();
        caseworker.strikes("a").sees("matching.notice.ACCEPT");

        caseworker.strikes("s").seesWords(man.name().display());
        caseworker.strikes("r");
        assertThat(caseworker.page().evaluate("document.activeElement.id")).isEqualTo("reason");
        caseworker
                .selects("matching.review.reason", "matching.rejection-reason.DIFFERENT_MOTHER")
                .presses("matching.decision.REJECT");
        caseworker.sees("matching.notice.REJECT");
        jdbc.sql("update report set mother_name = 'وفاء' where id = ?")
                .param(ofMan)
                .update();
        jdbc.sql("insert into report_due (report_id, due_at) values (?, now()) on conflict do nothing")
                .param(ofMan)
                .update();
        arrivals.report(somebody(1970));
        arrivals.compared(ofMan);
        caseworker.opens("/matches?" + list).sees("matching.returned.tag");
        caseworker.opens("/matches/" + second).sees("matching.returned").looks("match-returned");

        caseworker
                .opens("/cases/" + arrivals.caseOf(ofMan) + "/priority")
                .ticks("cases.priority.PREGNANT")
                .looks("priority");
        caseworker.presses("cases.priority.go").sees("cases.error.reason-needed");
    }

    /** Somebody for whom no record of another test is taken, born in that year. */
    private static PersonDescription unlikeAll(int year) {
        ThreadLocalRandom any = ThreadLocalRandom.current();
        PersonName name = new PersonName("", familyName(), familyName(), "", familyName(), familyName(), "");
        PartialDate born = new PartialDate(year, any.nextInt(1, 13), any.nextInt(1, 29), false);
        return new PersonDescription(name, Sex.MALE, born, null, null, "", "حمص", null, "");
    }

    private static void assertIsAt(Visitor visitor, UUID match, String list) {
        visitor.page().waitForURL("**/matches/" + match + "?" + list);
    }

    private static Locator weights(Visitor visitor) {
        return visitor.page().locator("table.compare tbody tr");
    }

    private static Locator button(Visitor visitor, String text) {
        return visitor.page().locator("button:text-is(\"%s\")".formatted(visitor.text(text)));
    }
}
