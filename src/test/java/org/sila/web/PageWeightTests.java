package org.sila.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sila.testing.SilaTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Families' pages stay light: on the wire, compressed, with everything that they make a telephone fetch. */
@SilaTest
class PageWeightTests {

    private static final int KILOBYTE = 1024;
    private static final Pattern FETCHED = Pattern.compile("<(?:link|script|img)[^>]*?(?:href|src)=\"(/[^\"]+)\"");

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "ku", "ckb", "tr", "de", "fr"})
    void the_first_page_is_four_requests_and_24_kilobytes_at_most(String language) throws Exception {
        HttpResponse<byte[]> page = get("/?lang=" + language);
        List<String> fetched = FETCHED.matcher(text(page))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        int bytes = page.body().length;
        for (String other : fetched) {
            bytes += get(other).body().length;
        }

        assertThat(fetched).hasSizeLessThanOrEqualTo(3).noneMatch(other -> other.endsWith(".js"));
        assertThat(bytes).isLessThanOrEqualTo(24 * KILOBYTE);
    }

    @Test
    void each_following_page_is_ten_kilobytes_at_most() throws Exception {
        List<String> pages = List.of(
                "/report",
                "/report/who",
                "/report/family",
                "/report/taken",
                "/report/news",
                "/report/you",
                "/report/consent",
                "/report/paper",
                "/status",
                "/lead",
                "/lead/about",
                "/lead/what",
                "/lead/you");
        for (String path : pages) {
            for (String language : List.of("ar", "ckb", "fr")) {
                assertThat(get(path + "?lang=" + language).body().length)
                        .as(path + " in " + language)
                        .isLessThanOrEqualTo(10 * KILOBYTE);
            }
        }
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer;
    }

    private static String text(HttpResponse<byte[]> page) throws IOException {
        assertThat(page.headers().firstValue("Content-Encoding")).contains("gzip");
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(Objects.requireNonNull(page.body())))) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
