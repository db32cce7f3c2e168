package org.sila.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sila.testing.Arrivals;
import org.sila.testing.AtOnce;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A family's finger that is quicker than the line. */
@SilaTest
@AutoConfigureMockMvc
class SendingTwiceTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AtOnce atOnce;

    @Test
    void a_double_click_on_send_makes_one_report_and_both_clicks_lead_to_the_receipt() {
        String family = Arrivals.familyName();
        Cookie draft = draft(family);
        UUID draftId = UUID.fromString(draft.getValue().split("\\.", 2)[0]);

        List<MvcTestResult> answers = atOnce.both(
                () -> post("send", draft),
                () -> post("send", draft),
                "select id from report_draft where id = ? for update",
                draftId);

        assertThat(answers)
                .extracting(answer -> answer.getResponse().getRedirectedUrl())
                .containsExactly("/report/done", "/report/done");
        assertThat(reports(family)).isEqualTo(1);

        assertThat(post("send", draft).getResponse().getRedirectedUrl()).isEqualTo("/report/done");
        assertThat(reports(family)).isEqualTo(1);
    }

    @Test
    void a_double_click_on_the_last_question_keeps_one_draft() {
        String family = Arrivals.familyName();
        Cookie draft = draft(family);
        UUID draftId = UUID.fromString(draft.getValue().split("\\.", 2)[0]);

        List<MvcTestResult> answers = atOnce.both(
                () -> post("consent", draft, "store", "true", "search", "true"),
                () -> post("consent", draft, "store", "true", "search", "true"),
                "select id from report_draft where id = ? for update",
                draftId);

        assertThat(answers)
                .extracting(answer -> answer.getResponse().getRedirectedUrl())
                .containsExactly("/report/check", "/report/check");
        post("send", draft);
        assertThat(reports(family)).isEqualTo(1);
    }

    private Cookie draft(String family) {
        MvcTestResult first = post("who", null, "givenName", "سامر", "familyName", family);
        Cookie draft = first.getResponse().getCookie("sila-draft");
        assertThat(draft).isNotNull();
        for (String page : List.of("family", "taken", "news", "you")) {
            assertThat(post(page, draft, "relationship", "MOTHER", "news", "NO_NEWS", "returnsWithCode", "true"))
                    .as(page)
                    .hasStatus3xxRedirection();
        }
        assertThat(post("consent", draft, "store", "true", "search", "true")).hasStatus3xxRedirection();
        return draft;
    }

    private MvcTestResult post(String page, Cookie draft, String... values) {
        MockMvcTester.MockMvcRequestBuilder request =
                browser.post().uri("/report/" + page).with(csrf());
        if (draft != null) {
            request = request.cookie(draft);
        }
        for (int i = 0; i < values.length; i += 2) {
            request = request.param(values[i], values[i + 1]);
        }
        return request.exchange();
    }

    private int reports(String family) {
        return jdbc.sql("select count(*) from report where family_name = ?")
                .param(family)
                .query(Integer.class)
                .single();
    }
}
