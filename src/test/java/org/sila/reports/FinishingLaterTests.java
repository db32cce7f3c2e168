package org.sila.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sila.reports.DraftBrowser.codes;
import static org.sila.reports.DraftBrowser.leadsTo;
import static org.sila.reports.DraftBrowser.text;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.testing.Arrivals;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A report put aside, and taken up again with the reference and the code that were given early. */
@SilaTest
@AutoConfigureMockMvc
class FinishingLaterTests {

    private static final String NEVER_GIVEN = "SL-7K3M-9QXT";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JdbcClient jdbc;

    private DraftBrowser telephone;
    private String family;

    @BeforeEach
    void somebody_with_a_telephone() {
        telephone = new DraftBrowser(http);
        family = Arrivals.familyName();
    }

    @Test
    void an_unfinished_page_can_be_put_aside_and_gives_the_code_early() {
        MvcTestResult put = telephone.send("/report/who", "nickname", "", "age", "٢٧", "later", "1");

        assertThat(leadsTo(put)).isEqualTo("/report/later");
        List<String> receipt = codes(telephone.open("/report/later"));
        assertThat(receipt).hasSize(2);
        assertThat(codes(telephone.open("/report/later")))
                .as("until it is typed back")
                .isEqualTo(receipt);
        assertThat(text(telephone.open("/report/who"))).contains("value=\"٢٧\"");
        assertThat(leadsTo(telephone.open("/report/check"))).isEqualTo("/report/who");
    }

    @Test
    void a_page_with_a_mistake_is_not_put_aside_before_it_is_mended() {
        MvcTestResult put = telephone.send("/report/who", "familyName", family, "age", "no number", "later", "1");

        assertThat(put).hasStatus(422);
        assertThat(text(put)).contains("no number");
        assertThat(telephone.hasDraft()).isFalse();
    }

    @Test
    void the_code_is_nowhere_any_more_once_its_last_group_was_typed_back() {
        telephone.send("/report/who", "familyName", family, "later", "1");
        String code = codes(telephone.open("/report/later")).get(1);

        assertThat(telephone.send("/report/later", "lastGroup", "0000")).hasStatus(422);
        telephone.send("/report/later", "lastGroup", code.substring(20));

        assertThat(text(telephone.open("/report/later"))).doesNotContain(code).contains("SL-");
        assertThat(jdbc.sql("select receipt is null from report_draft where id = ?")
                        .param(draftId(telephone.draft()))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void on_another_device_it_goes_on_where_it_was_and_the_first_has_no_part_in_it() {
        List<String> receipt = putAside();
        DraftBrowser computer = new DraftBrowser(http);

        assertThat(leadsTo(computer.send("/status", "reference", receipt.get(0), "code", receipt.get(1))))
                .isEqualTo("/report");

        assertThat(text(computer.open("/report"))).contains("href=\"/report/family\"");
        assertThat(text(computer.open("/report/who"))).contains(family);
        assertThat(text(telephone.open("/report/who"))).doesNotContain(family);
    }

    @Test
    void a_page_from_a_device_that_has_no_part_any_more_begins_anew_and_says_so() {
        List<String> receipt = putAside();
        new DraftBrowser(http).send("/status", "reference", receipt.get(0), "code", receipt.get(1));

        String next = leadsTo(telephone.send("/report/family", "fatherName", "عدنان"));

        assertThat(next).isEqualTo("/report/who?anew=1");
        assertThat(text(telephone.open(next))).contains("role=\"status\"").doesNotContain(family);
        assertThat(text(telephone.open("/report/family"))).contains("عدنان");
    }

    @Test
    void the_report_has_the_reference_and_the_code_that_were_given_early() {
        List<String> receipt = putAside();
        String last = receipt.get(1).substring(20);
        telephone.send("/report/later", "lastGroup", last);

        telephone.fills(family);
        assertThat(leadsTo(telephone.send("/report/send"))).isEqualTo("/report/done");
        String done = text(telephone.open("/report/done"));

        assertThat(done).contains(receipt.get(0)).doesNotContain(receipt.get(1));
        assertThat(telephone.hasDraft()).isFalse();
        assertThat(leadsTo(new DraftBrowser(http).send("/status", "reference", receipt.get(0), "code", receipt.get(1))))
                .isEqualTo("/status/report");
    }

    @Test
    void a_wrong_code_a_forgotten_draft_and_a_reference_that_was_never_given_get_one_answer() {
        List<String> receipt = putAside();
        MvcTestResult wrong =
                new DraftBrowser(http).send("/status", "reference", receipt.get(0), "code", "ABCD-EFGH-JKMN-PQRS-TVWX");
        MvcTestResult never = new DraftBrowser(http).send("/status", "reference", NEVER_GIVEN, "code", receipt.get(1));
        jdbc.sql("update report_draft set saved_at = saved_at - interval '31 days' where id = ?")
                .param(draftId(telephone.draft()))
                .update();
        MvcTestResult forgotten =
                new DraftBrowser(http).send("/status", "reference", receipt.get(0), "code", receipt.get(1));

        assertThat(List.of(wrong, never, forgotten))
                .allSatisfy(answer -> assertThat(answer).hasStatus(422));
        assertThat(error(never)).isNotEmpty().isEqualTo(error(wrong)).isEqualTo(error(forgotten));
    }

    @Test
    void a_closed_browser_has_nothing_left_of_it() {
        putAside();

        MvcTestResult closed = telephone.send("/report/close");

        assertThat(closed.getResponse().getHeader("Clear-Site-Data")).contains("cache");
        assertThat(telephone.hasDraft()).isFalse();
    }

    @Test
    void closing_does_not_lose_a_report_that_no_code_opens() {
        telephone.send("/report/who", "familyName", family);

        telephone.send("/report/close");

        assertThat(text(telephone.open("/report/who"))).contains(family);
    }

    @Test
    void as_long_as_the_code_of_a_sent_report_is_not_kept_every_page_leads_to_it() {
        telephone.fills(family);
        telephone.send("/report/send");

        for (String page : List.of("/report", "/report/who", "/report/consent", "/report/check")) {
            assertThat(leadsTo(telephone.open(page))).as(page).isEqualTo("/report/done");
        }
    }

    @Test
    void a_page_sent_from_behind_the_confirmation_keeps_what_was_typed_and_leads_to_the_code() {
        telephone.fills(family);
        telephone.send("/report/send");

        MvcTestResult late = telephone.send("/report/family", "fatherName", "صبحي");

        assertThat(late).hasStatus(422);
        assertThat(text(late)).contains("صبحي").contains("href=\"/report/done\"");
        assertThat(codes(telephone.open("/report/done"))).hasSize(2);
    }

    @Test
    void a_field_that_the_page_does_not_have_is_not_our_failure() {
        for (String field : List.of("facilities[999].name", "facilities[-1].name", "facilities[x].name")) {
            assertThat(telephone.send("/report/news", field, "x")).as(field).hasStatus(400);
        }
    }

    private List<String> putAside() {
        telephone.send("/report/who", "familyName", family, "later", "1");
        return codes(telephone.open("/report/later"));
    }

    private static String error(MvcTestResult answer) {
        return text(answer).replaceAll("(?s).*id=\"code-error\"[^>]*>(.*?)</p>.*", "$1");
    }

    private static UUID draftId(Cookie draft) {
        return UUID.fromString(draft.getValue().split("\\.", 2)[0]);
    }
}
