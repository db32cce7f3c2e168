package org.sila.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Role;
import org.sila.accounts.TestFamily;
import org.sila.accounts.TestStaff;
import org.sila.files.FileIntake;
import org.sila.reports.ReportWithdrawn;
import org.sila.testing.Arrivals;
import org.sila.testing.Pages;
import org.sila.testing.Photographs;
import org.sila.testing.SilaTest;
import org.sila.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** Staff attach documents and photographs to a case; what a camera wrote into them is seen by nobody who only looks. */
@SilaTest
@AutoConfigureMockMvc
class AttachmentsTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    private RequestPostProcessor caseworker;
    private RequestPostProcessor supervisor;
    private UUID report;
    private UUID caseId;

    @BeforeEach
    void a_case() {
        caseworker = TestStaff.signedIn(Role.CASEWORKER, jdbc);
        supervisor = TestStaff.signedIn(Role.SUPERVISOR, jdbc);
        report = arrivals.report(Arrivals.person(Arrivals.familyName()));
        caseId = arrivals.caseOf(report);
    }

    @Test
    void when_all_families_have_withdrawn_the_files_are_gone_for_good() throws IOException {
        done(attach("صورة سامر.png", Photographs.ofACamera(), "PHOTOGRAPH"));
        UUID original = jdbc.sql("select original_id from attachment where case_id = ?")
                .param(caseId)
                .query(UUID.class)
                .single();

        jdbc.sql("update report set withdrawn_at = now() where id = ?")
                .param(report)
                .update();
        transaction.executeWithoutResult(status -> events.publishEvent(new ReportWithdrawn(report)));

        await().untilAsserted(() -> assertThat(jdbc.sql("select count(*) from stored_file where id = ?")
                        .param(original)
                        .query(Long.class)
                        .single())
                .isZero());
    }

    @Test
    void a_photograph_is_drawn_anew_upright_and_without_what_the_camera_wrote() throws IOException {
        byte[] photograph = Photographs.ofACamera();
        done(attach("صورة سامر.png", photograph, "PHOTOGRAPH"));
        String file = newest();

        MvcTestResult view = get(file + "/view");
        byte[] seen = view.getResponse().getContentAsByteArray();
        assertThat(text(photograph)).contains("GPS");
        assertThat(text(seen)).doesNotContain("GPS", "Exif");
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(seen));
        assertThat(drawn.getWidth()).isEqualTo(20);
        assertThat(drawn.getHeight()).isEqualTo(40);
        assertThat(new Color(drawn.getRGB(10, 5)).getRed())
                .as("its left is on top")
                .isGreaterThan(200);
        assertThat(view.getResponse().getHeader("Content-Disposition")).startsWith("inline");
        assertThat(body(get(file))).contains("class=\"veil\"").doesNotContain("<details class=\"veil\" open");

        MvcTestResult original = get(file + "/original");
        assertThat(original.getResponse().getContentAsByteArray()).isEqualTo(photograph);
        assertThat(original.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment; filename=\"file-")
                .endsWith(".jpg\"");
        assertThat(original.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(original.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(original.getResponse().getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(audited("attachment-downloaded", file)).isEqualTo(1);
        assertThat(jdbc.sql(
                                "select name from stored_file join attachment on original_id = stored_file.id where case_id = ?")
                        .param(caseId)
                        .query(String.class)
                        .single())
                .isEqualTo("file.jpg");
    }

    @Test
    void what_it_is_is_told_by_its_content_and_said_where_it_cannot_be_taken() {
        assertThat(attach("certificate.pdf", "<html>".getBytes(StandardCharsets.UTF_8), "CERTIFICATE"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("وصف");
        assertThat(attach("face.jpg", "\u00ff\u00d8\u00ff broken".getBytes(StandardCharsets.ISO_8859_1), "PHOTOGRAPH"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(attach("large.pdf", large(), "CERTIFICATE")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(attach("none.pdf", new byte[0], "CERTIFICATE")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        done(attach("anything.exe", "%PDF-1.7".getBytes(StandardCharsets.UTF_8), "CERTIFICATE"));

        assertThat(get(newest() + "/view")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(newest() + "/original").getResponse().getContentType()).isEqualTo("application/pdf");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void a_removed_file_is_hidden_and_a_supervisor_brings_it_back() {
        done(attach("a.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8), "OTHER"));
        String file = newest();

        assertThat(post(file + "/removal", caseworker)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        done(post(file + "/removal", caseworker, "reason", "يخص ملفاً آخر"));
        assertThat(get(file)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(file + "/original")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(body(get(files()))).doesNotContain(file);
        assertThat(post(file + "/restoration", caseworker)).hasStatus(HttpStatus.FORBIDDEN);
        done(post(file + "/restoration", supervisor));
        assertThat(get(file)).hasStatusOk();
    }

    @Test
    void a_file_is_found_with_its_case_only() {
        done(attach("a.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8), "OTHER"));
        UUID other = arrivals.caseOf(arrivals.report(Arrivals.person(Arrivals.familyName())));

        assertThat(get(newest().replace(caseId.toString(), other.toString()))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(files() + "?reunification=" + UUID.randomUUID(), caseworker))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(attach(
                        files() + "?reunification=" + UUID.randomUUID(),
                        "a.pdf",
                        "%PDF-1".getBytes(StandardCharsets.UTF_8),
                        "OTHER"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get()
                        .uri(files())
                        .with(TestStaff.signedIn(Role.ADMINISTRATOR, jdbc))
                        .exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void a_hundred_files_are_read_in_pages_and_the_case_leads_to_them() {
        done(attach("a.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8), "OTHER"));
        jdbc.sql("""
                        insert into attachment (id, case_id, kind, type, original_id, size, attached_by, attached_at)
                        select gen_random_uuid(), case_id, kind, type, original_id, size, attached_by, attached_at
                        from attachment, generate_series(1, 99) where case_id = ?
                        """).param(caseId).update();

        List<String> pages = new Pages(browser).of(files(), caseworker);

        assertThat(pages).hasSize(4);
        assertThat(pages.stream()
                        .flatMap(page -> Pages.rows(page, "href=\"(" + files() + "/[0-9a-f-]{36})\"").stream()))
                .hasSize(100)
                .doesNotHaveDuplicates();
        assertThat(Statements.count(() -> get(files()))).isLessThanOrEqualTo(12);
        assertThat(body(get("/cases/" + caseId))).contains("href=\"" + files() + "\"");
    }

    @Test
    void a_family_hands_in_a_photograph_sees_that_it_arrived_and_takes_it_away_again() throws IOException {
        RequestPostProcessor family = TestFamily.signedIn(report);
        RequestPostProcessor stranger = TestFamily.signedIn(arrivals.report(Arrivals.person(Arrivals.familyName())));

        done(handIn(family, Photographs.ofACamera()));
        assertThat(handIn(family, "not a picture".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(handIn(family, new byte[0])).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);

        UUID file = jdbc.sql("select id from attachment where report_id = ?")
                .param(report)
                .query(UUID.class)
                .single();
        MvcTestResult picture =
                browser.get().uri("/status/files/" + file).with(family).exchange();
        assertThat(picture).hasStatusOk();
        assertThat(text(picture.getResponse().getContentAsByteArray())).doesNotContain("GPS 33.66");
        assertThat(browser.get().uri("/status/files/" + file).with(stranger).exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(body(get(files()))).contains("من العائلة");
        assertThat(body(get(files() + "/" + file))).contains("من العائلة");

        done(post("/status/files/" + file + "/removal", stranger));
        assertThat(count()).isEqualTo(1);
        done(post("/status/files/" + file + "/removal", family));
        assertThat(count()).isZero();
    }

    @Test
    void who_withdraws_takes_their_files_along_and_not_those_of_others() {
        RequestPostProcessor family = TestFamily.signedIn(report);
        done(handIn(family, Photographs.ofACamera()));
        done(attach("a.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8), "OTHER"));
        UUID relative = arrivals.report(Arrivals.person(Arrivals.familyName()));
        UUID theirs = arrivals.caseOf(relative);
        jdbc.sql("update case_report set case_id = ? where report_id = ?")
                .params(caseId, relative)
                .update();
        assertThat(theirs).isNotEqualTo(caseId);

        done(post("/status/withdraw", family, "sure", "true"), HttpStatus.OK);

        await().untilAsserted(() -> assertThat(jdbc.sql("select count(*) from attachment where report_id = ?")
                        .param(report)
                        .query(Integer.class)
                        .single())
                .isZero());
        assertThat(count()).isEqualTo(1);
    }

    private MvcTestResult handIn(RequestPostProcessor family, byte[] content) {
        return browser.post()
                .uri("/status/files")
                .multipart()
                .file(new MockMultipartFile("file", "سامر.jpg", "image/jpeg", content))
                .with(family)
                .with(csrf())
                .param("kind", "PHOTOGRAPH")
                .param("description", "صورته عام 2012")
                .exchange();
    }

    private MvcTestResult attach(String name, byte[] content, String kind) {
        return attach(files(), name, content, kind);
    }

    private MvcTestResult attach(String address, String name, byte[] content, String kind) {
        return browser.post()
                .uri(address)
                .multipart()
                .file(new MockMultipartFile("file", name, "image/png", content))
                .with(caseworker)
                .with(csrf())
                .param("kind", kind)
                .param("description", "وصف")
                .exchange();
    }

    private MvcTestResult post(String address, RequestPostProcessor by, String... values) {
        MockMvcTester.MockMvcRequestBuilder request =
                browser.post().uri(address).with(by).with(csrf());
        for (int i = 0; i < values.length; i += 2) {
            request = request.param(values[i], values[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult get(String address) {
        return browser.get().uri(address).with(caseworker).exchange();
    }

    private static void done(MvcTestResult answer, HttpStatus status) {
        assertThat(answer).hasStatus(status);
    }

    private static void done(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
    }

    private static String body(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String files() {
        return "/cases/" + caseId + "/files";
    }

    private String newest() {
        return files() + "/"
                + jdbc.sql("select id from attachment where case_id = ? order by attached_at desc limit 1")
                        .param(caseId)
                        .query(UUID.class)
                        .single();
    }

    private int count() {
        return jdbc.sql("select count(*) from attachment where case_id = ?")
                .param(caseId)
                .query(Integer.class)
                .single();
    }

    private int audited(String action, String file) {
        return jdbc.sql("select count(*) from audit_entry where action = ? and subject_id = ?")
                .params(action, UUID.fromString(file.substring(file.lastIndexOf('/') + 1)))
                .query(Integer.class)
                .single();
    }

    private static byte[] large() {
        byte[] content = new byte[FileIntake.MOST_BYTES + 1];
        System.arraycopy("%PDF-".getBytes(StandardCharsets.US_ASCII), 0, content, 0, 5);
        return content;
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
