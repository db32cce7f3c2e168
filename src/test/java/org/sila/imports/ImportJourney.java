package org.sila.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.imports.rows.Field;
import org.sila.imports.rows.ValueChoices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What an administrator does with a list, for tests. */
public final class ImportJourney {

    private static final int UNDECIDED = 422;

    private final MockMvcTester browser;
    private final JdbcClient jdbc;
    private final RequestPostProcessor administrator;

    public ImportJourney(MockMvcTester browser, JdbcClient jdbc) {
        this.browser = browser;
        this.jdbc = jdbc;
        this.administrator = TestStaff.signedIn(Role.ADMINISTRATOR, jdbc);
    }

    MvcTestResult page(String uri) {
        return browser.get().uri(uri).with(administrator).exchange();
    }

    MvcTestResult send(String uri) {
        return browser.post().uri(uri).with(administrator).with(csrf()).exchange();
    }

    public MvcTestResult upload(byte[] file, String name, String kind) {
        return browser.post()
                .uri("/imports")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", file))
                .param("kind", kind)
                .param("title", "قائمة التجربة")
                .param("recordKind", "RELEASE_LIST")
                .param("broughtBy", "منظمة")
                .param("agreedToSearch", "true")
                .with(administrator)
                .with(csrf())
                .exchange();
    }

    /** As it is brought in by who fills nothing else in. */
    MvcTestResult uploadOnly(byte[] file, String name) {
        return browser.post()
                .uri("/imports")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", file))
                .with(administrator)
                .with(csrf())
                .exchange();
    }

    public static String uploaded(MvcTestResult result) {
        assertThat(result).hasStatus3xxRedirection();
        return result.getResponse().getRedirectedUrl();
    }

    MvcTestResult columns(String page, String go, String... columns) {
        return browser.post()
                .uri(page + "/columns")
                .param("columns", columns)
                .param("go", go)
                .with(administrator)
                .with(csrf())
                .exchange();
    }

    /** Starts it with those columns; words that nobody knows stay as they were written. */
    public void start(String page, String... columns) {
        MvcTestResult started = columns(page, "start", columns);
        if (started.getResponse().getStatus() == UNDECIDED) {
            for (Field field : ValueChoices.fields(Field.ofRecords())) {
                browser.post()
                        .uri(page + "/values/" + field)
                        .param("go", "rest")
                        .with(administrator)
                        .with(csrf())
                        .exchange();
            }
            started = columns(page, "start", columns);
        }
        assertThat(started).hasStatus3xxRedirection();
    }

    void goOn(String page) {
        assertThat(send(page + "/continue")).hasStatus3xxRedirection();
    }

    public void finished(String page) {
        ends(page, "FINISHED");
    }

    /** Waits until the import is in that state; fails at once where it ends in another. */
    void ends(String page, String state) {
        await().atMost(Duration.ofSeconds(120))
                .failFast(() -> List.of("FINISHED", "STOPPED").contains(state(page))
                        && !state(page).equals(state))
                .until(() -> state(page).equals(state));
    }

    String state(String page) {
        return jdbc.sql("select state from list_import where id = :id")
                .param("id", id(page))
                .query(String.class)
                .single();
    }

    long recordsOf(String page) {
        return jdbc.sql(
                        "select count(*) from detainee_record d join list_import i on i.source_id = d.source_id where i.id = :id")
                .param("id", id(page))
                .query(Long.class)
                .single();
    }

    static UUID id(String page) {
        return UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
    }

    /** A mark that could be part of a name. */
    static String letters() {
        return mark().chars()
                .mapToObj(c ->
                        Character.isDigit(c) ? "بتثجحخدذرز".substring(c - '0', c - '0' + 1) : Character.toString(c))
                .collect(Collectors.joining());
    }

    static String mark() {
        return "م" + Long.toString(ThreadLocalRandom.current().nextLong(1_000_000_000), 36);
    }
}
