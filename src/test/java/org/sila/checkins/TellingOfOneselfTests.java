package org.sila.checkins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sila.checkins.CheckInBrowser.leadsTo;
import static org.sila.checkins.CheckInBrowser.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Browser;
import org.sila.person.PersonDescription;
import org.sila.testing.Arrivals;
import org.sila.testing.AtOnce;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody who came free tells of themselves, comes back with the code, changes what they wish, takes everything back. */
@SilaTest
@AutoConfigureMockMvc
class TellingOfOneselfTests {

    /** What a page after the first may weigh on the line. */
    private static final int MOST_BYTES = 10_000;

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AtOnce atOnce;

    @LocalServerPort
    private int port;

    private PersonDescription person;

    @BeforeEach
    void somebody() {
        person = Arrivals.person(Arrivals.familyName());
    }

    @Test
    void what_somebody_told_is_sealed_changed_at_once_and_taken_back_without_a_word_of_it_left() {
        String family = person.name().family();
        CheckInBrowser first = new CheckInBrowser(browser).fills(person, "Branch 215", "MESSAGE_ONLY");
        assertThat(text(first.open("/here/check")))
                .contains(family, "wing two", "Only a message from me", "only my sister")
                .contains("<title>Check what you wrote · Sila</title>");
        CheckInBrowser.Receipt receipt = first.sends();
        assertThat(first.send("/here/done", "lastGroup", "----")).hasStatus(422);
        MvcTestResult kept =
                first.send("/here/done", "lastGroup", receipt.code().substring(20));
        assertThat(kept).bodyText().contains(receipt.reference()).doesNotContain(receipt.code());
        assertThat(first.hasDraft()).isFalse();
        UUID id = id(receipt);
        assertThat(row(id).toString()).doesNotContain(family, "wing two", "sister", "944");

        CheckInBrowser later = new CheckInBrowser(browser);
        assertThat(leadsTo(later.comesBack(receipt))).isEqualTo("/here/mine");
        assertThat(later.send("/here/mine", "text", " ")).hasStatus(422);
        assertThat(later.send("/here/mine", "text", "I have another number now"))
                .hasStatus(302);
        assertThat(later.send("/here/mine", "text", "I have another number now"))
                .hasStatus(302);
        assertThat(later.send("/here/mine/wishes", "words", "kept"))
                .hasStatus(422)
                .bodyText()
                .contains("kept");
        assertThat(later.send("/here/mine/wishes", "wishes", "NO_DISCLOSURE")).hasStatus(302);
        assertThat(text(later.open("/here/mine")))
                .containsOnlyOnce("I have another number now")
                .contains("Nothing", "We do not ask you about others")
                .doesNotContain(family, "sister");
        assertThat(row(id)).containsEntry("wishes", "NO_DISCLOSURE").containsEntry("may_be_asked", false);
        assertThat(later.open("/lead/mine")).hasStatus(403);
        assertThat(later.open("/status/report")).hasStatus(403);
        assertThat(later.open("/check-ins/" + id)).hasStatus(403);

        assertThat(later.send("/here/withdraw")).hasStatus(422);
        assertThat(later.send("/here/withdraw", "sure", "true")).hasStatusOk();
        assertThat(row(id))
                .containsEntry("told", null)
                .containsEntry("reach", null)
                .containsEntry("wishes_words", null)
                .containsEntry("state", "WITHDRAWN");
        for (String table : List.of("check_in_message", "check_in_wish", "check_in_draft")) {
            assertThat(count(table, id)).as(table).isZero();
        }
        assertThat(new CheckInBrowser(browser).comesBack(receipt)).hasStatus(422);
        assertThat(jdbc.sql("select action from audit_entry where subject_id = ? order by number")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "check-in-sent",
                        "check-in-opened-by-person",
                        "check-in-added-to",
                        "check-in-wishes-changed",
                        "check-in-withdrawn");
    }

    @Test
    void a_double_click_on_send_makes_one_with_one_code() {
        CheckInBrowser giver = new CheckInBrowser(browser).fills(person, "Saydnaya", "FULL_CONTACT");
        UUID draftId = UUID.fromString(giver.draft().getValue().split("\\.", 2)[0]);

        List<MvcTestResult> answers = atOnce.both(
                () -> giver.send("/here/send"),
                () -> giver.send("/here/send"),
                "select id from check_in_draft where id = ? for update",
                draftId);

        assertThat(answers).extracting(CheckInBrowser::leadsTo).containsExactly("/here/done", "/here/done");
        assertThat(giver.receipt()).isEqualTo(giver.receipt());
        assertThat(leadsTo(new CheckInBrowser(browser).comesBack(giver.receipt())))
                .isEqualTo("/here/mine");
        assertThat(giver.send("/here/who", "fullName", "another one"))
                .hasStatus(422)
                .bodyText()
                .contains("another one", "This has been sent");
    }

    @Test
    void a_page_says_what_it_lacks_keeps_the_rest_and_offers_one_more_place() throws Exception {
        CheckInBrowser giver = new CheckInBrowser(browser);
        assertThat(leadsTo(giver.open("/here/check"))).isEqualTo("/here");
        assertThat(giver.send("/here/who", "fatherName", "Adnan"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"Adnan\"", "Write at least one name");
        assertThat(giver.send("/here/held", "stays[0].place", "Tadmor", "stays[1].number", "17"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"Tadmor\"", "value=\"17\"", "Write the name of this place");
        assertThat(leadsTo(giver.send("/here/who", "fullName", "Samer"))).isEqualTo("/here/held");
        assertThat(leadsTo(
                        giver.send("/here/held", "stays[0].place", "Tadmor", "stays[1].place", "Mezzeh", "more", "1")))
                .isEqualTo("/here/held#more");
        assertThat(text(giver.open("/here/held"))).contains("Place 3", "value=\"Mezzeh\"");
        assertThat(giver.send("/here/wishes", "words", "x")).hasStatus(422);
        assertThat(giver.send("/here/reach", "agree", "true")).hasStatus(422);
        assertThat(giver.send("/here/reach", "returnsWithCode", "true"))
                .hasStatus(422)
                .bodyText()
                .contains("only if you agree");
        UUID draftId = UUID.fromString(giver.draft().getValue().split("\\.", 2)[0]);
        assertThat(leadsTo(giver.send("/here/close"))).isEqualTo("/");
        assertThat(jdbc.sql("select count(*) from check_in_draft where id = ?")
                        .param(draftId)
                        .query(Integer.class)
                        .single())
                .isZero();

        Browser visitor = new Browser(port);
        for (String page : List.of("/here", "/here/who", "/here/held", "/here/wishes", "/here/reach")) {
            HttpResponse<String> answer = visitor.open(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.headers().allValues("set-cookie")).noneMatch(cookie -> cookie.startsWith("sila-here"));
            assertThat(answer.headers().firstValue("cache-control").orElse("")).contains("no-store");
            assertThat(answer.body()).as(page).doesNotContain("<script");
            assertThat(compressed(answer.body())).as(page).isLessThan(MOST_BYTES);
            String title = answer.body().replaceAll("(?s).*<title>(.*?)</title>.*", "$1");
            assertThat(title).doesNotContainIgnoringCase("released", "held", "detain");
        }
    }

    private static int compressed(String page) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(page.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    private UUID id(CheckInBrowser.Receipt receipt) {
        return jdbc.sql("select id from check_in where reference = ?")
                .param(receipt.reference())
                .query(UUID.class)
                .single();
    }

    private Map<String, Object> row(UUID id) {
        return jdbc.sql("select * from check_in where id = ?").param(id).query().singleRow();
    }

    private int count(String table, UUID id) {
        return jdbc.sql("select count(*) from " + table + " where check_in_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }
}
