package org.sila.reports;

import static org.assertj.core.api.Assertions.assertThat;

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
        DraftBrowser draft = new DraftBrowser(browser).fills(family);
        UUID draftId = UUID.fromString(draft.draft().getValue().split("\\.", 2)[0]);

        List<MvcTestResult> answers = atOnce.both(
                () -> draft.send("/report/send"),
                () -> draft.send("/report/send"),
                "select id from report_draft where id = ? for update",
                draftId);

        assertThat(answers)
                .extracting(answer -> answer.getResponse().getRedirectedUrl())
                .containsExactly("/report/done", "/report/done");
        assertThat(reports(family)).isEqualTo(1);

        assertThat(draft.send("/report/send").getResponse().getRedirectedUrl()).isEqualTo("/report/done");
        assertThat(reports(family)).isEqualTo(1);
    }

    @Test
    void a_double_click_on_the_last_question_keeps_one_draft() {
        String family = Arrivals.familyName();
        DraftBrowser draft = new DraftBrowser(browser).fills(family);
        UUID draftId = UUID.fromString(draft.draft().getValue().split("\\.", 2)[0]);

        List<MvcTestResult> answers = atOnce.both(
                () -> draft.send("/report/consent", "store", "true", "search", "true"),
                () -> draft.send("/report/consent", "store", "true", "search", "true"),
                "select id from report_draft where id = ? for update",
                draftId);

        assertThat(answers)
                .extracting(answer -> answer.getResponse().getRedirectedUrl())
                .containsExactly("/report/check", "/report/check");
        draft.send("/report/send");
        assertThat(reports(family)).isEqualTo(1);
    }

    private int reports(String family) {
        return jdbc.sql("select count(*) from report where family_name = ?")
                .param(family)
                .query(Integer.class)
                .single();
    }
}
