package org.sila.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sila.accounts.Role;
import org.sila.person.DetentionEvent;
import org.sila.web.Language;

/** What a week of matches also brings, without JavaScript: a reason that is missing, a match sent back, a brother. */
class ReviewJourney extends Workday {

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
}
