package org.sila.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.files.FileVault;
import org.sila.files.StoredFile;
import org.sila.person.Circumstances;
import org.sila.person.DetentionEvent;
import org.sila.person.PartialDate;
import org.sila.testing.Arrivals;
import org.sila.testing.Pages;
import org.sila.testing.SilaTest;
import org.sila.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What is known of a source, on its page, and what supervisors and administrators add to it. */
@SilaTest
@AutoConfigureMockMvc
class SourcesTests {

    private static final byte[] CONTENT = "name\nسامر".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RegisterSource registerSource;

    @Autowired
    private StoreRecords storeRecords;

    @Autowired
    private FileVault vault;

    private Pages pages;
    private RequestPostProcessor caseworker;
    private RequestPostProcessor supervisor;
    private RequestPostProcessor administrator;
    private String mark;
    private StoredFile original;
    private UUID source;

    @BeforeEach
    void a_source() {
        pages = new Pages(browser);
        caseworker = TestStaff.signedIn(Role.CASEWORKER, jdbc);
        supervisor = TestStaff.signedIn(Role.SUPERVISOR, jdbc);
        administrator = TestStaff.signedIn(Role.ADMINISTRATOR, jdbc);
        mark = Arrivals.familyName();
        original = vault.keep(CONTENT, "list.csv", "text/csv");
        source = register("سجل إفراج " + mark, original.id());
    }

    @Test
    void its_page_says_where_it_comes_from_how_it_is_graded_and_which_file_it_was() {
        assertThat(page("/sources/" + source, caseworker))
                .contains(mark, "رابطة " + mark, "found in an office", original.sha256())
                .contains("C – fairly reliable", "3 – possibly true", "Nothing is written down yet")
                .doesNotContain("/grade", "/recall", "/sources/" + source + "/file");
    }

    @Test
    void who_held_it_is_added_once_however_often_it_is_sent_and_is_never_changed() {
        UUID key = UUID.randomUUID();
        assertThat(custody(key, "2011")).hasStatus3xxRedirection();
        assertThat(custody(key, "2011")).hasStatus3xxRedirection();
        assertThat(custody(UUID.randomUUID(), "")).hasStatus(422).bodyText().contains("Write from when on", "مكتب");

        assertThat(Pages.rows(page("/sources/" + source, caseworker), "<strong><bdi>(مكتب [^<]*)</bdi>"))
                .containsExactly("مكتب التوثيق");
        assertThatThrownBy(() -> jdbc.sql("update custody_step set holder = 'x' where source_id = ?")
                        .param(source)
                        .update())
                .isInstanceOf(RuntimeException.class);
        assertThat(audited("source-custody-added")).isEqualTo(1);
    }

    @Test
    void a_new_grade_keeps_the_old_one_with_the_reason_and_is_not_overwritten_by_who_read_an_older_page() {
        assertThat(grade("A", "0", "")).hasStatus(422).bodyText().contains("Say why");
        assertThat(grade("A", "0", "two other registers agree")).hasStatus3xxRedirection();
        assertThat(grade("E", "0", "I saw it differently"))
                .hasStatus(409)
                .bodyText()
                .contains("I saw it differently");

        assertThat(page("/sources/" + source, caseworker))
                .contains("A – completely reliable", "C – fairly reliable", "two other registers agree");
    }

    @Test
    void the_original_file_is_handed_to_administrators_who_say_why_and_that_they_took_it_stays() {
        assertThat(file("")).hasStatus(422).bodyText().contains("Say why");

        MvcTestResult taken = file("for the investigators");

        assertThat(taken).hasStatusOk();
        assertThat(taken.getResponse().getContentAsByteArray()).isEqualTo(CONTENT);
        assertThat(taken.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(page("/sources/" + source, supervisor)).contains("for the investigators");
        assertThat(audited("source-file-taken")).isEqualTo(1);
        assertThat(browser.post()
                        .uri("/sources/" + source + "/file")
                        .with(supervisor)
                        .with(csrf())
                        .param("reason", "curious"))
                .hasStatus(403);
    }

    @Test
    void its_records_are_paged_in_the_order_of_its_rows_and_looking_at_them_is_noted() {
        storeRecords.store(
                source,
                IntStream.range(0, 120)
                        .mapToObj(at -> new NewRecord(
                                at + 2,
                                "",
                                List.of(),
                                Arrivals.person(mark + " " + (at + 2)),
                                new Circumstances(PartialDate.ofYear(2024), "", "", DetentionEvent.RELEASED)))
                        .toList());

        List<String> read = pages.of("/sources/" + source + "/records?lang=en", caseworker);

        assertThat(read).hasSize(3);
        assertThat(read.stream()
                        .flatMap(one -> Pages.rows(one, mark + " (\\d+)").stream())
                        .map(Integer::valueOf))
                .isSorted()
                .hasSize(120);
        assertThat(audited("source-records-listed")).isEqualTo(3);
        assertThat(page("/sources/" + source, caseworker)).contains("<span class=\"count\">120</span>");
        assertThat(browser.get().uri("/sources/" + source + "/records").with(administrator))
                .hasStatus(403);
    }

    @Test
    void sources_are_found_by_title_or_bringer_in_any_spelling_with_no_word_of_it_in_an_address() {
        IntStream.range(0, 30).forEach(at -> register("قائمة أحمد " + mark + " " + at, null));

        MvcTestResult found = search("قائمه احمد " + mark, "");

        assertThat(found).hasStatusOk();
        String first = new String(found.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(Pages.rows(first, "href=\"(/sources/[0-9a-f-]{36})\"")).hasSize(25);
        String next = Pages.rows(first, "name=\"from\" value=\"([^\"]*)\"").get(0);
        MvcTestResult second = search("قائمه احمد " + mark, next);
        assertThat(Pages.rows(
                        new String(second.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8),
                        "href=\"(/sources/[0-9a-f-]{36})\""))
                .hasSize(5);
        assertThat(first).doesNotContain("words=");
        assertThat(search("سجل افراج " + mark, "")).bodyText().contains("/sources/" + source);
        assertThat(search("رابطه " + mark, "")).bodyText().contains("/sources/").doesNotContain("No source has");
        assertThat(search("لا شيء كهذا " + mark, "")).bodyText().contains("No source has these words");
        assertThat(Statements.repeated(() -> search("احمد " + mark, ""))).isLessThanOrEqualTo(2);
    }

    @Test
    void a_release_counts_what_came_of_its_lists_together_and_leaves_recalled_ones_out() {
        UUID other = register("قائمة أخرى " + mark, null);
        List.of(source, other)
                .forEach(one -> storeRecords.store(
                        one,
                        IntStream.range(0, 3)
                                .mapToObj(at -> new NewRecord(
                                        at + 2,
                                        "",
                                        List.of(),
                                        Arrivals.person(Arrivals.familyName()),
                                        new Circumstances(null, "", "", DetentionEvent.FREED_AT_OPENING)))
                                .toList()));
        UUID key = UUID.randomUUID();
        assertThat(release(key, "")).hasStatus(422).bodyText().contains("Write when it was opened", "٣٥٠٠");
        assertThat(release(key, "2024")).hasStatus3xxRedirection();
        assertThat(release(key, "2024")).hasRedirectedUrl("/releases/" + key);
        attach(key, source);
        attach(key, other);

        assertThat(page("/releases/" + key, caseworker))
                .contains(mark, "3,500", "<span class=\"count\">6</span>")
                .doesNotContain("/detach");
        assertThat(page("/sources/" + source, caseworker)).contains("/releases/" + key);
        assertThat(browser.post()
                        .uri("/sources/" + other + "/recall")
                        .with(supervisor)
                        .with(csrf())
                        .param("title", "قائمة أخرى " + mark)
                        .param("reason", "forged"))
                .hasStatus3xxRedirection();
        assertThat(page("/releases/" + key, caseworker)).contains("<span class=\"count\">3</span>", "Recalled");
    }

    private UUID register(String title, @Nullable UUID fileId) {
        return registerSource.register(new NewSource(
                title,
                RecordKind.RELEASE_LIST,
                "رابطة " + mark,
                "found in an office",
                PartialDate.ofYear(2024),
                new Grade(Grade.Reliability.C, 3),
                fileId));
    }

    private MvcTestResult custody(UUID key, String year) {
        return browser.post()
                .uri("/sources/" + source + "/custody?lang=en")
                .with(supervisor)
                .with(csrf())
                .param("key", key.toString())
                .param("holder", "مكتب التوثيق")
                .param("since.year", year)
                .param("passedOn", "صُوّر في المكتب")
                .exchange();
    }

    private MvcTestResult grade(String reliability, String version, String reason) {
        return browser.post()
                .uri("/sources/" + source + "/grade?lang=en")
                .with(administrator)
                .with(csrf())
                .param("version", version)
                .param("reliability", reliability)
                .param("credibility", "3")
                .param("reason", reason)
                .exchange();
    }

    private MvcTestResult file(String reason) {
        return browser.post()
                .uri("/sources/" + source + "/file?lang=en")
                .with(administrator)
                .with(csrf())
                .param("reason", reason)
                .exchange();
    }

    private MvcTestResult search(String words, String from) {
        return browser.post()
                .uri("/sources?lang=en")
                .with(caseworker)
                .with(csrf())
                .param("words", words)
                .param("kind", "")
                .param("from", from)
                .exchange();
    }

    private MvcTestResult release(UUID key, String year) {
        return browser.post()
                .uri("/releases/new?lang=en")
                .with(supervisor)
                .with(csrf())
                .param("key", key.toString())
                .param("facility", "سجن " + mark)
                .param("openedOn.year", year)
                .param("freed", "٣٥٠٠")
                .param("said", "opened from outside")
                .exchange();
    }

    private void attach(UUID event, UUID list) {
        assertThat(browser.post()
                        .uri("/releases/" + event + "/lists")
                        .with(supervisor)
                        .with(csrf())
                        .param("source", list.toString()))
                .hasStatus3xxRedirection();
    }

    private String page(String address, RequestPostProcessor reader) {
        return pages.open(address + "?lang=en", reader);
    }

    private int audited(String action) {
        return jdbc.sql("select count(*) from audit_entry where action = ? and subject_id = ?")
                .params(action, source)
                .query(Integer.class)
                .single();
    }
}
