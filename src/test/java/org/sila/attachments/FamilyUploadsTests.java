package org.sila.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Browser;
import org.sila.files.FileIntake;
import org.sila.files.Sha256;
import org.sila.reports.Receipt;
import org.sila.reports.ReportWithdrawn;
import org.sila.reports.SubmitReports;
import org.sila.testing.Arrivals;
import org.sila.testing.AtOnce;
import org.sila.testing.Photographs;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A family sends a photograph over a line that breaks: what has arrived stays, and the end is as if it had not broken. */
@SilaTest
class FamilyUploadsTests {

    private static final String UPLOADS = "/status/files/uploads";
    private static final int PIECE = 64 * 1024;

    @LocalServerPort
    private int port;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private SubmitReports submitReports;

    @Autowired
    private FamilyUploads uploads;

    @Autowired
    private FileIntake intake;

    @Autowired
    private AtOnce atOnce;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    private final byte[] photograph = Photographs.large(260);
    private Receipt receipt;
    private Browser family;

    @BeforeEach
    void a_family_that_has_opened_its_report() throws Exception {
        receipt = reported();
        family = at(receipt);
    }

    @Test
    void in_pieces_it_ends_where_it_would_have_ended_at_once() throws Exception {
        UUID id = begin(photograph);
        assertThat(photograph.length).isGreaterThan(3 * PIECE);
        for (int from = 0; from < photograph.length; from += PIECE) {
            assertThat(received(send(id, from))).isEqualTo(Math.min(from + PIECE, photograph.length));
        }

        HttpResponse<String> done = handIn(id);

        assertThat(Browser.leadsTo(done)).isEqualTo("/status/files");
        assertThat(family.open("/status/files").body()).contains("Thank you. The file has arrived whole.");
        UUID file = attachments().get(0);
        assertThat(intake.bytes(column("original_id", file))).isEqualTo(photograph);
        assertThat(intake.bytes(column("view_id", file))).startsWith(0xFF, 0xD8);
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'attachment-added' and subject_id = ?")
                        .param(file)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(pieces(id)).isEmpty();
    }

    @Test
    void whoever_chooses_the_same_file_again_goes_on_where_it_stopped_even_elsewhere() throws Exception {
        UUID id = begin(photograph);
        send(id, 0);
        Browser cousin = at(receipt);

        JsonNode found = json.readTree(begin(cousin, photograph).body());

        assertThat(found.path("id").asString()).isEqualTo(id.toString());
        assertThat(found.path("received").asInt()).isEqualTo(PIECE);
        assertThat(begin(Photographs.large(50))).isNotEqualTo(id);
    }

    @Test
    void a_piece_that_comes_twice_does_no_harm() throws Exception {
        UUID id = begin(photograph);
        send(id, 0);
        send(id, PIECE);

        HttpResponse<String> again = send(id, 0);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(received(again)).isEqualTo(2 * PIECE);
        assertThat(pieces(id)).hasSize(2);
    }

    @Test
    void a_piece_in_the_wrong_place_is_told_the_right_one() throws Exception {
        UUID id = begin(photograph);
        send(id, 0);

        for (int wrong : List.of(2 * PIECE, PIECE - 1, -1)) {
            HttpResponse<String> answer = send(id, wrong, new byte[PIECE]);
            assertThat(answer.statusCode()).as("at " + wrong).isEqualTo(409);
            assertThat(received(answer)).isEqualTo(PIECE);
        }
        assertThat(send(id, PIECE, new byte[photograph.length]).statusCode()).isEqualTo(409);
        assertThat(send(id, PIECE, new byte[10]).statusCode())
                .as("crumbs are not kept")
                .isEqualTo(409);
        assertThat(send(id, PIECE, new byte[FamilyUploads.MOST_PIECE_BYTES + 1]).statusCode())
                .isEqualTo(413);
        assertThat(pieces(id)).hasSize(1);
    }

    @Test
    void a_line_that_breaks_within_a_piece_costs_that_piece_alone() throws Exception {
        UUID id = begin(photograph);
        send(id, 0);

        assertThat(breaksOffAt(id, PIECE)).startsWith("HTTP/1.1 400");

        assertThat(pieces(id)).hasSize(1);
        assertThat(received(send(id, PIECE))).isEqualTo(2 * PIECE);
    }

    @Test
    void another_familys_upload_is_nowhere() throws Exception {
        UUID theirs = begin(photograph);
        sendAll(theirs);
        Receipt other = reported();
        family = at(other);

        assertThat(send(theirs, 0).statusCode()).isEqualTo(404);
        assertThat(handIn(theirs).statusCode()).isEqualTo(404);
        assertThat(begin(photograph)).as("the same file, of their own").isNotEqualTo(theirs);
        assertThat(send(UUID.randomUUID(), 0).statusCode()).isEqualTo(404);
    }

    @Test
    void what_nobody_went_on_with_for_a_day_is_forgotten() throws Exception {
        UUID old = begin(photograph);
        send(old, 0);
        byte[] another = Photographs.large(100);
        UUID young = begin(another);
        age(old, 25);
        age(young, 23);

        assertThat(send(old, PIECE).statusCode()).isEqualTo(404);
        assertThat(handIn(old).statusCode()).isEqualTo(404);
        uploads.forgetExpired();

        assertThat(pieces(old)).isEmpty();
        assertThat(begin(another)).isEqualTo(young);
        assertThat(begin(photograph)).isNotEqualTo(old);
    }

    @Test
    void what_cannot_be_taken_is_refused_before_it_is_sent() throws Exception {
        HttpResponse<String> large = family.send(UPLOADS, Map.of("size", "10485761", "print", "any"));
        assertThat(large.statusCode()).isEqualTo(422);
        assertThat(large.body()).startsWith("The file is larger than 10 MB.");
        assertThat(large.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
        assertThat(family.send(UPLOADS, Map.of("size", "0", "print", "any")).body())
                .isEqualTo("Choose a file.");

        byte[] film = new byte[100_000];
        HttpResponse<String> type = send(begin(film), 0, Arrays.copyOf(film, PIECE));
        assertThat(type.statusCode()).isEqualTo(422);
        assertThat(type.body()).startsWith("This is no PDF, JPEG or PNG");
    }

    @Test
    void where_much_was_broken_off_what_was_left_longest_makes_room() throws Exception {
        UUID first = begin(Photographs.large(40));
        UUID second = begin(photograph);
        age(first, 2);
        for (int i = 1; i < FamilyUploads.MOST_UNFINISHED; i++) {
            begin(Photographs.large(40));
        }

        assertThat(send(first, 0).statusCode()).isEqualTo(404);
        assertThat(send(second, 0).statusCode()).isEqualTo(200);
    }

    @Test
    void two_telephones_send_the_same_piece_and_hand_in_at_once() throws Exception {
        UUID id = begin(photograph);
        String hold = "select id from family_upload where id = ? for update";

        Browser other = at(receipt);
        byte[] first = Arrays.copyOf(photograph, PIECE);
        List<HttpResponse<String>> sent =
                atOnce.both(() -> send(id, 0), () -> other.put(UPLOADS + "/" + id + "/0", first), hold, id);

        assertThat(sent).extracting(HttpResponse::statusCode).containsExactly(200, 200);
        assertThat(pieces(id)).hasSize(1);

        sendAll(id);
        List<HttpResponse<String>> done = atOnce.both(() -> handIn(id), () -> handIn(other, id), hold, id);

        assertThat(done).extracting(Browser::leadsTo).containsExactly("/status/files", "/status/files");
        assertThat(attachments()).hasSize(1);
    }

    @Test
    void who_hands_in_again_because_no_answer_came_hands_in_once() throws Exception {
        UUID id = begin(photograph);
        sendAll(id);
        handIn(id);

        assertThat(Browser.leadsTo(handIn(id))).isEqualTo("/status/files");
        assertThat(attachments()).hasSize(1);
        assertThat(begin(photograph))
                .as("the same photograph once more is theirs to send")
                .isNotEqualTo(id);
    }

    @Test
    void what_is_not_whole_or_not_what_was_promised_is_not_handed_in() throws Exception {
        UUID id = begin(photograph);
        send(id, 0);
        HttpResponse<String> early = handIn(id);
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("The file has not arrived whole.", "value=\"At home, 2012\"");

        byte[] changed = photograph.clone();
        changed[photograph.length - 1]++;
        for (int from = PIECE; from < changed.length; from += PIECE) {
            send(id, from, Arrays.copyOfRange(changed, from, Math.min(from + PIECE, changed.length)));
        }
        assertThat(handIn(id).statusCode()).isEqualTo(422);

        assertThat(attachments()).isEmpty();
        assertThat(begin(photograph)).as("begins anew").isNotEqualTo(id);
    }

    @Test
    void a_whole_file_is_judged_as_one_that_came_at_once() throws Exception {
        byte[] torn = Arrays.copyOf(Photographs.ofACamera(), 400);
        UUID id = begin(torn);
        send(id, 0, torn);

        HttpResponse<String> refused = handIn(id);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("The picture cannot be read");
        assertThat(attachments()).isEmpty();
    }

    @Test
    void nothing_of_a_piece_is_legible_in_the_database() throws Exception {
        UUID id = begin(photograph);
        send(id, 0);

        byte[] stored = pieces(id).get(0);

        assertThat(new String(stored, StandardCharsets.ISO_8859_1))
                .doesNotContain("PNG", new String(photograph, 100, 20, StandardCharsets.ISO_8859_1));
    }

    @Test
    void who_withdraws_takes_along_what_was_still_being_sent() throws Exception {
        UUID id = begin(photograph);
        send(id, 0);

        transaction.executeWithoutResult(status -> events.publishEvent(new ReportWithdrawn(receipt.reportId())));

        await().untilAsserted(() -> assertThat(pieces(id)).isEmpty());
        assertThat(send(id, PIECE).statusCode()).isEqualTo(404);
    }

    @Test
    void no_piece_is_taken_without_the_pages_token() throws Exception {
        UUID id = begin(photograph);
        family.forgetToken();

        assertThat(send(id, 0).statusCode()).isEqualTo(403);
        assertThat(pieces(id)).isEmpty();
    }

    @Test
    void the_script_is_light_and_the_page_lets_it_run() throws Exception {
        HttpResponse<String> page = family.open("/status/files");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self'", "connect-src 'self'");
        assertThat(page.body()).containsOnlyOnce("<script");
        assertThat(family.open("/status/report").body()).doesNotContain("<script");
        try (InputStream script = getClass().getResourceAsStream("/static/js/upload.js")) {
            assertThat(Objects.requireNonNull(script).readAllBytes()).hasSizeLessThan(4096);
        }
    }

    private Receipt reported() {
        Receipt sent = submitReports.submit(Arrivals.reportOf(Arrivals.person(Arrivals.familyName())));
        arrivals.caseOf(sent.reportId());
        return sent;
    }

    private Browser at(Receipt slip) throws IOException, InterruptedException {
        Browser browser = new Browser(port);
        browser.openReport(slip.reference().toString(), slip.accessCode().value());
        browser.open("/status/files?lang=en");
        return browser;
    }

    private UUID begin(byte[] content) throws IOException, InterruptedException {
        HttpResponse<String> answer = begin(family, content);
        assertThat(answer.statusCode()).isEqualTo(200);
        return UUID.fromString(json.readTree(answer.body()).path("id").asString());
    }

    private static HttpResponse<String> begin(Browser browser, byte[] content)
            throws IOException, InterruptedException {
        return browser.send(UPLOADS, Map.of("size", Integer.toString(content.length), "print", Sha256.of(content)));
    }

    /** The photograph's piece from there on. */
    private HttpResponse<String> send(UUID id, int from) throws IOException, InterruptedException {
        return send(id, from, Arrays.copyOfRange(photograph, from, Math.min(from + PIECE, photograph.length)));
    }

    private HttpResponse<String> send(UUID id, int from, byte[] piece) throws IOException, InterruptedException {
        return family.put(UPLOADS + "/" + id + "/" + from, piece);
    }

    private void sendAll(UUID id) throws IOException, InterruptedException {
        for (int from = 0; from < photograph.length; from += PIECE) {
            assertThat(send(id, from).statusCode()).isEqualTo(200);
        }
    }

    /** Sends half a piece and is gone; what the other side says into the void. */
    private String breaksOffAt(UUID id, int from) throws IOException {
        String head = "PUT " + UPLOADS + "/" + id + "/" + from + " HTTP/1.1\r\nHost: localhost\r\nCookie: sila-session="
                + family.cookie("sila-session") + "; sila-form=" + family.cookie("sila-form") + "\r\nX-XSRF-TOKEN: "
                + family.token()
                + "\r\nContent-Length: " + PIECE + "\r\n\r\n";
        try (Socket line = new Socket("localhost", port)) {
            line.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            line.getOutputStream().write(photograph, from, PIECE / 2);
            line.shutdownOutput();
            return new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpResponse<String> handIn(UUID id) throws IOException, InterruptedException {
        return handIn(family, id);
    }

    private static HttpResponse<String> handIn(Browser browser, UUID id) throws IOException, InterruptedException {
        return browser.send(
                "/status/files", Map.of("upload", id.toString(), "kind", "PHOTOGRAPH", "description", "At home, 2012"));
    }

    private int received(HttpResponse<String> answer) {
        return json.readTree(answer.body()).path("received").asInt();
    }

    private void age(UUID id, int hours) {
        jdbc.sql("update family_upload set touched_at = touched_at - make_interval(hours => ?) where id = ?")
                .params(hours, id)
                .update();
    }

    private List<byte[]> pieces(UUID id) {
        return jdbc.sql("select content from family_upload_piece where upload_id = ?")
                .param(id)
                .query(byte[].class)
                .list();
    }

    private List<UUID> attachments() {
        return jdbc.sql("select id from attachment where report_id = ?")
                .param(receipt.reportId())
                .query(UUID.class)
                .list();
    }

    private UUID column(String name, UUID attachment) {
        return jdbc.sql("select " + name + " from attachment where id = ?")
                .param(attachment)
                .query(UUID.class)
                .single();
    }
}
