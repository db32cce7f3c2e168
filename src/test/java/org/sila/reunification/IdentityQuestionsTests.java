package org.sila.reunification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sila.reunification.ConfirmedMatch.done;
import static org.sila.reunification.ConfirmedMatch.refused;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.person.DetentionEvent;
import org.sila.testing.Arrivals;
import org.sila.testing.SilaTest;
import org.sila.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What only the family knows, asked by somebody who does not know the answer, proves who somebody is. */
@SilaTest
@AutoConfigureMockMvc
class IdentityQuestionsTests {

    private static final String ANSWER = "كان يغني لها أغنية القمر";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Arrivals arrivals;

    private ConfirmedMatch found;
    private RequestPostProcessor other;

    @BeforeEach
    void somebody_found() {
        found = new ConfirmedMatch(DetentionEvent.FREED_AT_OPENING, arrivals, browser, jdbc);
        other = TestStaff.signedIn(Role.CASEWORKER, jdbc);
    }

    @Test
    void an_answer_is_hidden_until_somebody_opens_it_with_a_reason() {
        String question = written();
        assertThat(found.page("/questions")).contains("ماذا كان يغني").doesNotContain(ANSWER);

        done(found.step("questions/" + question + "/given", other, "given", "أغنية القمر"));
        refused(found.step("questions/" + question + "/comparison", other, "comparison", "AGREES"));
        refused(found.step("questions/" + question + "/opening", other));
        MvcTestResult opened = found.step("questions/" + question + "/opening", other, "opening", "COMPARE");

        assertThat(opened).hasStatusOk();
        assertThat(new String(opened.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains(ANSWER)
                .doesNotContain(">" + question + "<");
        assertThat(found.page("/questions")).doesNotContain(ANSWER);
        assertThat(found.read(
                        "select details from audit_entry where action = 'reunification-answer-opened' and subject_id = ?",
                        found.id))
                .contains("COMPARE");
        done(found.step("questions/" + question + "/comparison", other, "comparison", "AGREES"));
    }

    @Test
    void once_the_familys_answer_is_open_nobody_writes_down_another() {
        String question = written();
        found.step("questions/" + question + "/opening", other, "opening", "COMPARE");

        assertThat(found.step("questions/" + question + "/given", other, "given", ANSWER))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void two_answers_that_agree_prove_it_and_one_that_differs_does_not_let_them() {
        compared("AGREES");
        refused(identified());
        compared("AGREES");
        compared("NOT_ASKED");
        done(identified());

        compared("DIFFERS");
        refused(identified());
        assertThat(found.page("/questions")).contains("do not prove");
    }

    @Test
    void the_page_asks_as_much_for_many_questions_as_for_one() {
        written();
        int one = Statements.count(() -> found.page("/questions"));
        for (int at = 0; at < 5; at++) {
            written();
        }

        assertThat(Statements.count(() -> found.page("/questions"))).isEqualTo(one);
        assertThat(Statements.count(() -> found.page(""))).isLessThanOrEqualTo(22);
    }

    private MvcTestResult identified() {
        return found.step("identity", other, "identification", "CONFIRMED", "method", "QUESTIONS");
    }

    private void compared(String result) {
        String question = written();
        if (!result.equals("NOT_ASKED")) {
            done(found.step("questions/" + question + "/given", other, "given", "أغنية القمر"));
            found.step("questions/" + question + "/opening", other, "opening", "COMPARE");
        }
        done(found.step("questions/" + question + "/comparison", other, "comparison", result));
    }

    private String written() {
        done(found.step(
                "questions", found.caseworker, "question", "ماذا كان يغني لأخته؟", "answer", ANSWER, "toldBy", "الأم"));
        return jdbc.sql("select id from identity_question where reunification_id = ? order by written_at desc limit 1")
                .param(found.id)
                .query(UUID.class)
                .single()
                .toString();
    }
}
