package org.sila.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sila.leads.LeadBrowser.leadsTo;
import static org.sila.leads.LeadBrowser.text;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Browser;
import org.sila.testing.AtOnce;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody tells what they know, without a name, and comes back with the code. */
@SilaTest
@AutoConfigureMockMvc
class GivingLeadsTests {

    private static final String TOLD = "a door behind the kitchen, walled up in 2014";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AtOnce atOnce;

    @LocalServerPort
    private int port;

    @Test
    void a_lead_is_given_added_to_and_taken_back_without_a_word_of_it_left() {
        LeadBrowser giver = new LeadBrowser(browser).fills(TOLD, "code 4711");
        assertThat(giver.open("/lead/check")).bodyText().contains(TOLD, "code 4711", "No, I stay unknown");
        LeadBrowser.Receipt receipt = giver.sends();
        assertThat(giver.send("/lead/done", "lastGroup", "----")).hasStatus(422);
        MvcTestResult kept =
                giver.send("/lead/done", "lastGroup", receipt.code().substring(20));
        assertThat(kept).bodyText().contains(receipt.reference()).doesNotContain(receipt.code());
        assertThat(giver.hasDraft()).isFalse();
        UUID id = id(receipt);
        assertThat(row(id).toString()).doesNotContain("kitchen", "4711");

        LeadBrowser later = new LeadBrowser(browser);
        assertThat(leadsTo(later.comesBack(receipt))).isEqualTo("/lead/mine");
        assertThat(later.send("/lead/mine", "text", " ")).hasStatus(422);
        assertThat(later.send("/lead/mine", "text", "the guard had the key")).hasStatus(302);
        assertThat(later.send("/lead/mine", "text", "the guard had the key")).hasStatus(302);
        assertThat(later.open("/lead/mine"))
                .bodyText()
                .containsOnlyOnce("the guard had the key")
                .doesNotContain(TOLD);
        assertThat(later.open("/status/report")).hasStatus(403);
        assertThat(later.open("/leads/" + id)).hasStatus(403);

        assertThat(later.send("/lead/withdraw")).hasStatus(422);
        assertThat(later.send("/lead/withdraw", "sure", "true")).hasStatusOk();
        assertThat(row(id))
                .containsEntry("told", null)
                .containsEntry("place", null)
                .containsEntry("numbers", null);
        assertThat(count("lead_message", id) + count("lead_draft", id)).isZero();
        assertThat(new LeadBrowser(browser).comesBack(receipt)).hasStatus(422);
        assertThat(actions(id))
                .containsExactly("lead-given", "lead-opened-by-giver", "lead-added-to", "lead-withdrawn");
    }

    @Test
    void a_double_click_on_send_makes_one_lead_with_one_code() {
        LeadBrowser giver = new LeadBrowser(browser).fills(TOLD, "");
        UUID draftId = UUID.fromString(giver.draft().getValue().split("\\.", 2)[0]);

        List<MvcTestResult> answers = atOnce.both(
                () -> giver.send("/lead/send"),
                () -> giver.send("/lead/send"),
                "select id from lead_draft where id = ? for update",
                draftId);

        assertThat(answers).extracting(LeadBrowser::leadsTo).containsExactly("/lead/done", "/lead/done");
        assertThat(giver.receipt()).isEqualTo(giver.receipt());
        assertThat(leadsTo(new LeadBrowser(browser).comesBack(giver.receipt()))).isEqualTo("/lead/mine");
        assertThat(leadsTo(giver.send("/lead/send"))).isEqualTo("/lead/done");
        assertThat(giver.send("/lead/what", "told", "another thing"))
                .hasStatus(422)
                .bodyText()
                .contains("another thing", "This has been sent");
    }

    @Test
    void looking_leaves_no_draft_and_nothing_in_the_cache() throws Exception {
        Browser visitor = new Browser(port);
        for (String page : List.of("/lead", "/lead/about", "/lead/what", "/lead/you")) {
            HttpResponse<String> answer = visitor.open(page);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().allValues("set-cookie")).noneMatch(cookie -> cookie.startsWith("sila-lead"));
            assertThat(answer.headers().firstValue("cache-control").orElse("")).contains("no-store");
        }
    }

    @Test
    void leaving_deletes_what_was_typed() {
        LeadBrowser giver = new LeadBrowser(browser);
        assertThat(leadsTo(giver.open("/lead/check"))).isEqualTo("/lead");

        giver.fills(TOLD, "");
        assertThat(giver.draft().getMaxAge()).isEqualTo(-1);
        UUID draftId = UUID.fromString(giver.draft().getValue().split("\\.", 2)[0]);
        assertThat(leadsTo(giver.send("/lead/close"))).isEqualTo("/");
        assertThat(giver.hasDraft()).isFalse();
        assertThat(jdbc.sql("select count(*) from lead_draft where id = ?")
                        .param(draftId)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_page_says_what_it_lacks_and_keeps_the_rest() {
        LeadBrowser giver = new LeadBrowser(browser);
        assertThat(giver.send("/lead/about", "howKnown", "SAW_IT")).hasStatus(422);
        assertThat(giver.send("/lead/what", "place", "Duma"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"Duma\"");
        assertThat(giver.send("/lead/you", "identity", "NAMED")).hasStatus(422);
        assertThat(giver.send("/lead/you", "identity", "ANONYMOUS", "name", "Rima"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"Rima\"", "You chose to stay unknown");
        assertThat(text(giver.send("/lead/what", "told", "x", "happened.year", "3013")))
                .contains("Enter a real date");
    }

    private UUID id(LeadBrowser.Receipt receipt) {
        return jdbc.sql("select id from lead where reference = ?")
                .param(receipt.reference())
                .query(UUID.class)
                .single();
    }

    private Map<String, Object> row(UUID id) {
        return jdbc.sql("select * from lead where id = ?").param(id).query().singleRow();
    }

    private int count(String table, UUID id) {
        return jdbc.sql("select count(*) from " + table + " where lead_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private List<String> actions(UUID id) {
        return jdbc.sql("select action from audit_entry where subject_id = ? order by number")
                .param(id)
                .query(String.class)
                .list();
    }
}
