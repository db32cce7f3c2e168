package org.sila.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sila.secrets.SlowHash;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.unit.DataSize;

/** Whoever has not signed in cannot fill the disk: nothing of a file that is too large is read. */
@SilaTest
class LargestRequestTests {

    private static final String PASSWORD = "olive lantern seven rivers";
    private static final int SOON = 60_000;

    @LocalServerPort
    int port;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    SlowHash slowHash;

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/report", "/imports/new", "/nowhere", "/status/files"})
    void a_stranger_who_announces_a_large_file_is_refused_before_it_comes(String path) throws Exception {
        String answer = announce(path, LargestRequest.OF_STRANGERS.toBytes() + 1);

        assertThat(answer).startsWith("HTTP/1.1 413");
        assertThat(answer).contains("What was sent is too large", "Content-Security-Policy", "no-store");
    }

    @Test
    void a_file_whose_length_is_not_said_is_not_read_either() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/report"))
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .POST(HttpRequest.BodyPublishers.fromPublisher(
                                        HttpRequest.BodyPublishers.ofString("--x--\r\n")))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(411);
    }

    @Test
    void an_administrator_may_send_a_large_list_and_reads_what_is_wrong_with_it(@TempDir Path folder) throws Exception {
        Browser browser = new Browser(port);
        StaffAccount administrator = accounts.save(StaffFixtures.account(Role.ADMINISTRATOR, slowHash.hash(PASSWORD)));
        browser.signIn(administrator.signInName(), PASSWORD);
        browser.open("/imports/new?lang=en");

        HttpResponse<String> brought = browser.upload("/imports", Map.of("kind", "RECORDS"), large(folder, 60));
        HttpResponse<String> tooLarge = browser.upload("/imports", Map.of("kind", "RECORDS"), large(folder, 120));

        assertThat(brought.statusCode()).isNotEqualTo(413);
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(tooLarge.body()).contains("What was sent is too large");
    }

    /** Sends the head of a request and none of its body; what reads the body would wait for it. */
    private String announce(String path, long length) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(SOON);
            socket.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: lang=en\r\n"
                                    + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: " + length
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] answer = new byte[2_000];
            int read = socket.getInputStream().readNBytes(answer, 0, answer.length);
            return new String(answer, 0, read, StandardCharsets.UTF_8);
        }
    }

    private static Path large(Path folder, int megabytes) throws IOException {
        Path file = folder.resolve(megabytes + ".csv");
        try (RandomAccessFile made = new RandomAccessFile(file.toFile(), "rw")) {
            made.setLength(DataSize.ofMegabytes(megabytes).toBytes());
        }
        return file;
    }
}
