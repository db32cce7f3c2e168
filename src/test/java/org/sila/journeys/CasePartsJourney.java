package org.sila.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sila.accounts.Role;
import org.sila.person.DetentionEvent;
import org.sila.web.Language;

/**
 * With JavaScript, a note or a task changes its own part of the page of a case. What is typed in the others stays, and so
 * does the reader.
 */
class CasePartsJourney extends Workday {

    private static final String TASK = "الاتصال بالعمة في حمص";
    private static final String NOTE = "الجار يعرف أكثر";

    @ParameterizedTest
    @EnumSource
    void notes_and_tasks_leave_the_rest_of_the_page_alone(Language language) {
        Visitor caseworker = staffWithKeys(Role.CASEWORKER, language).opens("/cases/" + someCase());
        caseworker.page().evaluate("window.loadedOnce = true");

        caseworker
                .writes("cases.task.text", TASK)
                .writes("cases.case.note", NOTE)
                .presses("cases.case.note.go");
        isToldAt(caseworker, "#case-notes", "cases.notice.noted");
        assertThat(caseworker.page().locator("#case-notes .message")).hasText(NOTE);
        Assertions.assertThat(caseworker.valueOf("cases.case.note")).isEmpty();
        Assertions.assertThat(caseworker.valueOf("cases.task.text")).isEqualTo(TASK);

        caseworker
                .writes("cases.case.note", "نصف ملاحظة")
                .writes("cases.task.due", LocalDate.now().minusDays(9).toString())
                .presses("cases.task.open");
        assertThat(caseworker.page().locator("#case-tasks .summary-of-errors")).isFocused();
        caseworker.sees("cases.task.error.past").looks("case-part-failed");
        Assertions.assertThat(caseworker.valueOf("cases.task.text")).isEqualTo(TASK);
        Assertions.assertThat(caseworker.page().title()).startsWith(failedTitle(caseworker));
        assertThat(caseworker.page().locator("#main .notice")).hasCount(0);

        caseworker
                .writes("cases.task.due", LocalDate.now().plusDays(1).toString())
                .presses("cases.task.open");
        isToldAt(caseworker, "#case-tasks", "cases.task.notice.opened");
        caseworker.looks("case-part-told");
        Assertions.assertThat(caseworker.page().title()).doesNotStartWith(failedTitle(caseworker));

        caseworker.page().locator("#case-tasks li button").click();
        isToldAt(caseworker, "#case-tasks", "cases.task.notice.done");
        assertThat(caseworker.page().locator("#case-tasks .tag.done")).isVisible();

        Assertions.assertThat(caseworker.valueOf("cases.case.note")).isEqualTo("نصف ملاحظة");
        Assertions.assertThat(caseworker.page().evaluate("window.loadedOnce")).isEqualTo(true);
    }

    @ParameterizedTest
    @EnumSource(names = "ARABIC")
    void two_clicks_make_one_note(Language language) {
        UUID caseId = someCase();
        Visitor caseworker = staffWithKeys(Role.CASEWORKER, language).opens("/cases/" + caseId);

        caseworker.writes("cases.case.note", NOTE);
        caseworker.page().locator("#case-notes button").dblclick();

        isToldAt(caseworker, "#case-notes", "cases.notice.noted");
        assertThat(caseworker.opens("/cases/" + caseId).page().locator("#case-notes .message"))
                .hasCount(1);
    }

    @ParameterizedTest
    @EnumSource(names = "ARABIC")
    void a_status_chosen_beside_a_new_note_is_kept_and_one_that_a_colleague_chose_first_is_told(Language language) {
        UUID caseId = someCase();
        Visitor caseworker = staffWithKeys(Role.CASEWORKER, language).opens("/cases/" + caseId);
        Visitor colleague = staffWithKeys(Role.CASEWORKER, language).opens("/cases/" + caseId);
        caseworker.writes("cases.case.note", NOTE).presses("cases.case.note.go");
        isToldAt(caseworker, "#case-notes", "cases.notice.noted");

        choosesAStatus(caseworker);
        caseworker.sees("cases.notice.status");

        colleague.writes("cases.case.note", "ملاحظة أخرى").presses("cases.case.note.go");
        isToldAt(colleague, "#case-notes", "cases.notice.noted");
        assertThat(colleague.page().locator("#case-notes .message")).hasCount(2);
        choosesAStatus(colleague);
        colleague.sees("web.conflict.kept");
    }

    @ParameterizedTest
    @EnumSource(names = "ARABIC")
    void a_note_outlives_the_session_in_which_it_was_begun(Language language) {
        Visitor caseworker = staffWithKeys(Role.CASEWORKER, language).opens("/cases/" + someCase());
        caseworker.writes("cases.case.note", NOTE);
        caseworker.page().context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("sila-session"));

        caseworker.presses("cases.case.note.go");
        assertThat(caseworker.page().locator("h1")).isFocused();
        caseworker.looks("case-part-session-ended");
        Page signIn = caseworker
                .page()
                .waitForPopup(
                        () -> caseworker.page().locator("main a[target=_blank]").click());
        signsInAgain(caseworker, signIn);

        caseworker.presses("web.error.again").sees("cases.notice.noted");
        assertThat(caseworker.page().locator("#case-notes .message")).hasText(NOTE);
    }

    @ParameterizedTest
    @EnumSource(names = "ARABIC")
    void a_note_that_the_line_lost_is_still_there_to_be_sent_again(Language language) {
        Visitor caseworker = staffWithKeys(Role.CASEWORKER, language).opens("/cases/" + someCase());
        caseworker.writes("cases.case.note", NOTE);

        caseworker.page().route("**/notes", Route::abort);
        caseworker.presses("cases.case.note.go");
        assertThat(caseworker.page().locator("#said")).hasText(caseworker.text("web.live.lost"));
        Assertions.assertThat(caseworker.valueOf("cases.case.note")).isEqualTo(NOTE);

        caseworker.page().unroute("**/notes");
        caseworker.presses("cases.case.note.go");
        isToldAt(caseworker, "#case-notes", "cases.notice.noted");
    }

    @ParameterizedTest
    @EnumSource(names = "ARABIC")
    void an_answer_is_read_beside_a_note_half_written(Language language) {
        Proposed proposed = proposed(DetentionEvent.FREED_AT_OPENING);
        family(proposed, language)
                .writes("reports.mine.add.text", "الوحدة 47")
                .presses("reports.mine.add.send")
                .seesWords("الوحدة 47");
        Visitor caseworker = staffWithKeys(Role.CASEWORKER, language)
                .opens("/cases/" + arrivals.caseOf(proposed.receipt().reportId()));
        caseworker.writes("cases.case.note", NOTE).sees("cases.message.unread").presses("cases.message.read");

        isToldAt(caseworker, ".family-talk", "cases.message.notice.read");
        assertThat(caseworker.page().locator(".family-talk .tag.wait")).hasCount(0);
        Assertions.assertThat(caseworker.valueOf("cases.case.note")).isEqualTo(NOTE);
    }

    private UUID someCase() {
        return arrivals.caseOf(
                proposed(DetentionEvent.FREED_AT_OPENING).receipt().reportId());
    }

    /** The part says what was done, has the focus at its heading, and it is read out. */
    private static void isToldAt(Visitor visitor, String part, String notice) {
        assertThat(visitor.page().locator(part + " .notice")).hasText(visitor.text(notice));
        assertThat(visitor.page().locator(part).locator("h2, h3").first()).isFocused();
        assertThat(visitor.page().locator("#said")).hasText(visitor.text(notice));
    }

    private static String failedTitle(Visitor visitor) {
        return visitor.text(
                        "web.title.failed", visitor.page().locator("h1 span").textContent())
                .replaceFirst(":.*", ":");
    }

    private static void choosesAStatus(Visitor visitor) {
        Locator form = visitor.page().locator("form[action$='/status']");
        visitor.page().locator("details:has(form[action$='/status']) summary").click();
        form.locator("select option:not([value=''])").first().evaluate("option => option.selected = true");
        form.locator("textarea").fill("بعد الملاحظة");
        form.locator("button").click();
    }
}
