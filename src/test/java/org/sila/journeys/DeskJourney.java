package org.sila.journeys;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sila.accounts.Role;
import org.sila.person.DetentionEvent;
import org.sila.web.Language;

/** A caseworker's day: a task, a question to a family and its answer; and what the supervisor sees of it. */
class DeskJourney extends Workday {

    @ParameterizedTest
    @EnumSource(names = "ARABIC")
    void a_question_is_asked_and_answered_and_nothing_is_forgotten(Language language) {
        Proposed proposed = proposed(DetentionEvent.FREED_AT_OPENING);
        UUID caseId = arrivals.caseOf(proposed.receipt().reportId());
        Visitor caseworker = staff(Role.CASEWORKER, language);
        UUID account = jdbc.sql("select id from staff_account where role = 'CASEWORKER' order by id desc limit 1")
                .query(UUID.class)
                .single();
        jdbc.sql("update sought_case set caseworker_id = ? where id = ?")
                .params(account, caseId)
                .update();

        caseworker
                .opens("/cases/" + caseId)
                .writes("cases.task.text", "الاتصال بالعمة في حمص")
                .writes("cases.task.due", LocalDate.now().plusDays(1).toString())
                .presses("cases.task.open");
        caseworker.sees("cases.task.notice.opened");
        caseworker
                .follows("cases.message.write")
                .writes("cases.message.text", "ما اسم الوحدة التي خدم فيها؟")
                .ticks("cases.message.asks")
                .presses("cases.message.send");
        caseworker.sees("cases.message.error.harmless").looks("message");
        caseworker.ticks("cases.message.harmless").presses("cases.message.send");
        caseworker.sees("cases.message.notice.sent");

        Visitor family = family(proposed, language)
                .sees("reports.family-state.NEEDS_INFORMATION")
                .seesWords("ما اسم الوحدة التي خدم فيها؟");
        family.writes("reports.mine.add.text", "الوحدة 47").presses("reports.mine.add.send");
        family.seesWords("الوحدة 47").looks("status-talk");

        jdbc.sql("update case_task set due_on = due_on - 3 where case_id = ?")
                .param(caseId)
                .update();
        caseworker.opens("/desk").sees("cases.desk.unread").looks("desk");
        caseworker.follows("cases.desk.unread").sees("cases.unread").looks("cases-unread");
        caseworker.opens("/cases/" + caseId).looks("case-at-work");
        caseworker.presses("cases.message.read");
        caseworker.opens("/tasks?list=MINE&due=LATE").sees("cases.task.is-late").looks("tasks");
        caseworker.page().locator("#tasks tbody a").first().click();
        caseworker.isAt("cases.task.title").looks("task").presses("cases.task.done");
        caseworker.sees("cases.task.notice.done");

        Visitor supervisor = staff(Role.SUPERVISOR, language);
        supervisor.opens("/team").isAt("cases.team.title").looks("team");
        supervisor.opens("/hand-over/" + account).isAt("cases.hand-over.title").looks("hand-over");

        String team = "فريق " + account;
        Visitor administrator = staff(Role.ADMINISTRATOR, language).opens("/staff/teams");
        administrator.page().locator("#name").fill(team);
        administrator.presses("accounts.team.make").seesWords(team).looks("teams");
        jdbc.sql("update staff_account set team_id = (select id from staff_team where name = ?) where id = ?")
                .params(team, account)
                .update();
        Visitor colleague = staff(Role.CASEWORKER, language)
                .opens("/cases/" + caseId)
                .sees("cases.openings.lead")
                .looks("case-of-another-team");
        colleague.ticks("cases.opening-reason.FAMILY_ASKED").presses("cases.openings.go");
        colleague.sees("cases.case.history");
    }
}
