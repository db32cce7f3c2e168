package org.sila.notify.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sila.database.StartRefused;
import org.sila.notify.Failure;
import org.sila.notify.NotTaken;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Text messages, with gateways of all kinds on the other side. */
@ExtendWith(OutputCaptureExtension.class)
class TextMessagesTests {

    private static final String NUMBER = "963944000111";
    private static final String TEXT = "هناك رسالة لكم. \"1\" & <2> تنتظركم";

    @Test
    void without_a_gateway_the_log_says_neither_to_whom_nor_what(CapturedOutput output) {
        TextMessages texts = new LogTexts();

        texts.send(NUMBER, TEXT);

        assertThat(texts.reachTelephones()).isFalse();
        assertThat(output).contains("one text message").doesNotContain(NUMBER, "000111", "رسالة");
    }

    @Test
    void a_gateway_is_asked_over_http_as_it_is_set() throws Exception {
        try (Gateway gateway = new Gateway(202)) {
            TextProperties.Http set = new TextProperties.Http(
                    gateway.url("/send?from={sender}&to={digits}"),
                    "put",
                    List.of("Content-Type: application/json; charset=utf-8", "X-Api-Key: secret:word"),
                    "{\"to\":\"{number}\",\"text\":\"{text}\"}",
                    List.of(202));

            new HttpTexts(set, "Sender 1").send(NUMBER, TEXT);

            assertThat(gateway.asked)
                    .containsExactly("PUT /send?from=Sender+1&to=963944000111 secret:word"
                            + " {\"to\":\"+963944000111\",\"text\":\"هناك رسالة لكم. \\\"1\\\" & <2> تنتظركم\"}");
        }
    }

    @Test
    void a_form_is_written_as_forms_are() throws Exception {
        try (Gateway gateway = new Gateway(200)) {
            TextProperties.Http set = new TextProperties.Http(
                    gateway.url("/"),
                    "POST",
                    List.of("Content-Type: application/x-www-form-urlencoded"),
                    "to={number}&text={text}",
                    List.of(200));

            new HttpTexts(set, "").send(NUMBER, "one & two");

            assertThat(gateway.asked).containsExactly("POST / null to=%2B963944000111&text=one+%26+two");
        }
    }

    @ParameterizedTest
    @CsvSource({"401, SIGN_IN", "400, REFUSED", "503, CONNECTION", "500, OTHER", "302, OTHER", "206, OTHER"})
    void an_answer_that_is_no_success_says_why(int status, Failure why) throws Exception {
        try (Gateway gateway = new Gateway(status)) {
            TextMessages texts = new HttpTexts(usual(gateway.url("/")), "");

            assertThatExceptionOfType(NotTaken.class)
                    .isThrownBy(() -> texts.send(NUMBER, TEXT))
                    .satisfies(failed -> assertThat(failed.failure()).isEqualTo(why))
                    .satisfies(failed -> assertThat(failed.toString()).doesNotContain(NUMBER));
        }
    }

    @Test
    void a_gateway_that_is_away_is_no_connection() throws Exception {
        assertNoConnection(new HttpTexts(usual("http://127.0.0.1:" + freePort() + "/"), ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://gateway.example.org/send",
                "http://localhost.example.org/",
                "http://127.0.0.1@example.org/",
                "ftp://localhost/",
                "",
                "https://"
            })
    void numbers_do_not_travel_in_the_open(String url) {
        assertThatThrownBy(() -> new HttpTexts(usual(url), "")).isInstanceOf(StartRefused.class);
    }

    @Test
    void https_and_this_computer_will_do() {
        assertThatCode(() -> new HttpTexts(usual("https://gateway.example.org:8443/send?to={digits}"), ""))
                .doesNotThrowAnyException();
        assertThatCode(() -> new HttpTexts(usual("http://localhost:9000/send"), ""))
                .doesNotThrowAnyException();
    }

    @Test
    void a_message_centre_gets_arabic_whole_over_a_line_that_is_kept() throws Exception {
        try (MessageCentre centre = new MessageCentre("sila", "secret");
                SmppTexts texts = new SmppTexts(centre.login("sila", "secret", false), "Sender")) {
            texts.send(NUMBER, TEXT);
            texts.send(NUMBER, "م".repeat(100));

            assertThat(centre.arrived)
                    .containsExactly("Sender>" + NUMBER + ": " + TEXT, "Sender>" + NUMBER + ": " + "م".repeat(100));
            assertThat(centre.lines).hasValue(1);
        }
    }

    @Test
    void a_line_that_broke_is_taken_anew() throws Exception {
        try (MessageCentre centre = new MessageCentre("sila", "secret");
                SmppTexts texts = new SmppTexts(centre.login("sila", "secret", false), "9988")) {
            texts.send(NUMBER, "1");
            centre.hangsUp();
            texts.send(NUMBER, "2");

            assertThat(centre.arrived).containsExactly("9988>" + NUMBER + ": 1", "9988>" + NUMBER + ": 2");
            assertThat(centre.lines).hasValue(2);
        }
    }

    @Test
    void a_wrong_password_and_a_number_that_is_none_are_told_apart() throws Exception {
        try (MessageCentre centre = new MessageCentre("sila", "secret");
                SmppTexts wrong = new SmppTexts(centre.login("sila", "other", false), "");
                SmppTexts right = new SmppTexts(centre.login("sila", "secret", false), "")) {
            assertThatExceptionOfType(NotTaken.class)
                    .isThrownBy(() -> wrong.send(NUMBER, TEXT))
                    .satisfies(failed -> assertThat(failed.failure()).isEqualTo(Failure.SIGN_IN));
            assertThatExceptionOfType(NotTaken.class)
                    .isThrownBy(() -> right.send(MessageCentre.NOBODY, TEXT))
                    .satisfies(failed -> assertThat(failed.failure()).isEqualTo(Failure.REFUSED));
        }
    }

    @Test
    void a_centre_that_is_away_or_whose_certificate_nobody_vouches_for_is_no_connection() throws Exception {
        TextProperties.Smpp away = new TextProperties.Smpp("127.0.0.1", freePort(), "", "", "", false);
        assertNoConnection(new SmppTexts(away, ""));

        GreenMail stranger = new GreenMail(ServerSetup.SMTPS.dynamicPort());
        stranger.start();
        try {
            int port = stranger.getSmtps().getPort();
            assertNoConnection(
                    new SmppTexts(new TextProperties.Smpp("127.0.0.1", port, "sila", "secret", "", true), ""));
        } finally {
            stranger.stop();
        }
    }

    private static void assertNoConnection(TextMessages texts) {
        assertThatExceptionOfType(NotTaken.class)
                .isThrownBy(() -> texts.send(NUMBER, TEXT))
                .satisfies(failed -> assertThat(failed.failure()).isEqualTo(Failure.CONNECTION));
    }

    private static TextProperties.Http usual(String url) {
        return new TextProperties.Http(
                url, "POST", List.of("Content-Type: application/json"), "{\"text\":\"{text}\"}", List.of(200));
    }

    private static int freePort() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /** A gateway that gives one answer to all. */
    private static final class Gateway implements AutoCloseable {

        final List<String> asked = new ArrayList<>();
        private final HttpServer server;

        Gateway(int status) throws Exception {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                        + exchange.getRequestHeaders().getFirst("X-Api-Key") + " " + body);
                exchange.getResponseHeaders().add("Location", "/elsewhere");
                exchange.sendResponseHeaders(status, -1);
                exchange.close();
            });
            server.start();
        }

        String url(String path) {
            return "http://127.0.0.1:" + server.getAddress().getPort() + path;
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
