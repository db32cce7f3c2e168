package org.sila.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.testing.Arrivals;
import org.sila.testing.Pages;
import org.sila.testing.SilaTest;
import org.sila.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What is to be done on a case stays in sight until somebody did it. */
@SilaTest
@AutoConfigureMockMvc
class TasksTests {

    private static final String TASK = "href=\"/tasks/([0-9a-f-]{36})\"";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private CaseTasks tasks;

    @Autowired
    private JoinCases joinCases;

    private UUID caseId;
    private RequestPostProcessor caseworker;
    private UUID caseworkerId;

    @BeforeEach
    void a_case_of_a_caseworker() {
        caseId = arrivals.caseOf(arrivals.report(Arrivals.person(Arrivals.familyName())));
        caseworker = TestStaff.signedIn(Role.CASEWORKER, jdbc);
        caseworkerId = jdbc.sql("select id from staff_account order by id desc limit 1")
                .query(UUID.class)
                .single();
        jdbc.sql("update sought_case set caseworker_id = ? where id = ?")
                .params(caseworkerId, caseId)
                .update();
    }

    @Test
    void a_task_goes_from_the_case_to_the_desk_and_is_done_and_opened_again() {
        assertThat(send("/cases/" + caseId + "/tasks", "task", "Ask the aunt", "dueOn", today()))
                .hasStatus(302);
        assertThat(send("/cases/" + caseId + "/tasks", "task", "Ask the aunt", "dueOn", today()))
                .hasStatus(302);

        UUID task = theTask();
        assertThat(page("/desk")).contains("/tasks?list=MINE&amp;due=TODAY");
        assertThat(rows("/tasks?list=MINE&due=TODAY")).containsExactly(task.toString());
        assertThat(jdbc.sql("select count(*) from case_task where position(convert_to('aunt', 'UTF8') in text) > 0")
                        .query(Integer.class)
                        .single())
                .as("texts in the clear")
                .isZero();

        assertThat(send("/tasks/" + task + "/done", "list", "MINE", "due", "TODAY"))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("/tasks?list=MINE&due=TODAY");
        assertThat(rows("/tasks?list=MINE")).isEmpty();
        assertThat(rows("/tasks?list=MINE&due=DONE")).containsExactly(task.toString());

        send("/tasks/" + task + "/reopen");
        assertThat(rows("/tasks?list=MINE")).containsExactly(task.toString());
        assertThat(jdbc.sql(
                                "select action from audit_entry where subject_id = ? and action like 'task-%' order by number")
                        .param(caseId)
                        .query(String.class)
                        .list())
                .containsSubsequence("task-opened", "task-done", "task-reopened");
    }

    @Test
    void nothing_typed_is_lost_where_the_day_is_none_or_over() {
        MvcTestResult noDay = send("/cases/" + caseId + "/tasks", "task", "Call Homs", "dueOn", "soon");
        assertThat(noDay).hasStatus(422);
        assertThat(words(noDay)).contains("Call Homs", "soon");

        MvcTestResult past = send(
                "/cases/" + caseId + "/tasks",
                "task",
                "Call Homs",
                "dueOn",
                tasks.today().minusDays(1).toString());
        assertThat(past).hasStatus(422);
        assertThat(words(past)).contains("Call Homs");
    }

    @Test
    void a_script_is_given_the_part_it_asks_for_and_nobody_else_is() {
        tasks.open(caseId, "Ask the aunt", tasks.today(), null);

        assertThat(part("/cases/" + caseId, "section#case-tasks"))
                .contains("<title>", "id=\"case-tasks\"", "Ask the aunt", "name=\"_csrf\"")
                .doesNotContain("<html", "<main", "id=\"case-notes\"");
        assertThat(part("/cases/" + caseId, "section#no-such-part")).contains("<!DOCTYPE html>", "id=\"case-notes\"");
        assertThat(page("/cases/" + caseId)).contains("<!DOCTYPE html>", "id=\"case-tasks\"", "id=\"case-notes\"");
    }

    @Test
    void a_task_done_on_the_page_of_its_case_leads_back_there() {
        UUID task = tasks.open(caseId, "Ask the aunt", tasks.today(), null);

        assertThat(send("/tasks/" + task + "/done", "case", "" + caseId))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("/cases/" + caseId);
    }

    @Test
    void a_late_task_is_in_the_list_of_whoever_has_the_case_now() {
        UUID task = tasks.open(caseId, "Compare the register", tasks.today(), null);
        jdbc.sql("update case_task set due_on = ? where id = ?")
                .params(Date.valueOf(tasks.today().minusDays(2)), task)
                .update();
        assertThat(rows("/tasks?list=MINE&due=LATE")).containsExactly(task.toString());

        jdbc.sql("update sought_case set caseworker_id = null where id = ?")
                .param(caseId)
                .update();
        assertThat(rows("/tasks?list=MINE&due=LATE")).isEmpty();
        assertThat(rows("/tasks?list=NOBODY&due=LATE&case=" + caseId)).containsExactly(task.toString());
    }

    @Test
    void what_was_written_on_a_joined_case_is_seen_on_the_one_that_took_it_over() {
        UUID older = arrivals.caseOf(arrivals.report(Arrivals.person(Arrivals.familyName())));
        UUID oldest = arrivals.caseOf(arrivals.report(Arrivals.person(Arrivals.familyName())));
        tasks.open(caseId, "Ask the aunt", tasks.today(), null);

        assertThat(send("/cases/" + caseId + "/notes", "note", "The neighbour knows more"))
                .hasStatus(302);

        TestStaff.actsAs(Role.CASEWORKER, jdbc);
        joinCases.join(caseId, older, "one man");
        joinCases.join(older, oldest, "one man");

        assertThat(tasks.of(oldest)).extracting(CaseTask::text).containsExactly("Ask the aunt");
        assertThat(page("/cases/" + oldest + "?lang=en"))
                .contains("Ask the aunt", "The neighbour knows more", "of a case that was joined into this one");
        TestStaff.actsAs(Role.CASEWORKER, jdbc);
        joinCases.separate(older, "two men");
        SecurityContextHolder.clearContext();
        assertThat(tasks.of(oldest)).isEmpty();
    }

    @Test
    void of_two_who_change_a_task_the_second_hears_of_the_first() {
        UUID task = tasks.open(caseId, "Visit", tasks.today(), null);
        String later = tasks.today().plusDays(7).toString();

        assertThat(send("/tasks/" + task, "version", "0", "dueOn", later)).hasStatus(302);
        MvcTestResult second = send("/tasks/" + task, "version", "0", "dueOn", later, "assignee", "" + caseworkerId);

        assertThat(second).hasStatus(409);
        assertThat(tasks.find(task).orElseThrow().dueOn()).isEqualTo(LocalDate.parse(later));
    }

    @Test
    void a_full_list_asks_no_more_than_a_short_one() {
        tasks.open(caseId, "first", tasks.today(), null);
        int few = Statements.count(() -> page("/tasks?list=MINE"));
        for (int at = 0; at < 30; at++) {
            tasks.open(caseId, "more " + at, tasks.today().plusDays(at % 3), at % 2 == 0 ? caseworkerId : null);
        }

        assertThat(Statements.count(() -> page("/tasks?list=MINE"))).isEqualTo(few);
        assertThat(new Pages(browser)
                        .of("/tasks?list=MINE", caseworker).stream().flatMap(page -> Pages.rows(page, TASK).stream()))
                .hasSize(31)
                .doesNotHaveDuplicates();
    }

    private UUID theTask() {
        return jdbc.sql("select id from case_task where case_id = ?")
                .param(caseId)
                .query(UUID.class)
                .single();
    }

    private String today() {
        return tasks.today().toString();
    }

    private List<String> rows(String address) {
        return Pages.rows(page(address), TASK);
    }

    private String page(String address) {
        return new Pages(browser).open(address, caseworker);
    }

    private String part(String address, String element) {
        return words(browser.get()
                .uri(address)
                .with(caseworker)
                .header("HX-Request-Type", "partial")
                .header("HX-Target", element)
                .exchange());
    }

    private MvcTestResult send(String address, String... values) {
        MockMvcTester.MockMvcRequestBuilder request =
                browser.post().uri(address).with(caseworker).with(csrf());
        for (int i = 0; i < values.length; i += 2) {
            request = request.param(values[i], values[i + 1]);
        }
        return request.exchange();
    }

    private static String words(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
