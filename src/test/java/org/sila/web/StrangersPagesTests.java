package org.sila.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sila.testing.FormOnPage;
import org.sila.testing.SilaTest;
import org.sila.testing.Visit;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages that are made once for all strangers: nobody notices, and nobody gets what is another's. */
@SilaTest
class StrangersPagesTests {

    private static final String WHO = "/report/who";

    @LocalServerPort
    private int port;

    @Test
    void each_reader_has_a_form_of_their_own_that_can_be_sent() {
        Visit first = new Visit(port);
        Visit second = new Visit(port);
        FormOnPage form = formOn(first, WHO);
        FormOnPage other = formOn(second, WHO);

        assertThat(token(form)).isNotEqualTo(token(other));
        assertThat(sent(first, form, "ليلى")).isEqualTo(302);
        assertThat(sent(second, other, "سعاد")).isEqualTo(302);
    }

    @Test
    void what_one_has_written_nobody_else_is_shown() {
        Visit writer = new Visit(port);
        sent(writer, formOn(writer, WHO), "زنوبيا");

        assertThat(writer.get(WHO).body()).contains("زنوبيا");
        assertThat(new Visit(port).get(WHO).body()).doesNotContain("زنوبيا");
        assertThat(writer.get(WHO).body()).contains("زنوبيا");
    }

    @Test
    void each_language_has_its_own() {
        Visit german = new Visit(port);
        german.get("/?lang=de");
        String first = german.get("/").body();

        assertThat(first).contains("lang=\"de\"").isEqualTo(german.get("/").body());
        assertThat(new Visit(port).get("/").body()).contains("lang=\"ar\"");
    }

    @Test
    void the_second_reader_gets_the_same_headers() {
        for (String path : List.of("/", WHO, "/status", "/verify")) {
            HttpResponse<String> first = new Visit(port).get(path);
            HttpResponse<String> second = new Visit(port).get(path);

            assertThat(second.statusCode()).isEqualTo(200);
            for (String header : List.of(
                    "content-type",
                    "content-language",
                    "cache-control",
                    "content-security-policy",
                    "referrer-policy")) {
                assertThat(second.headers().allValues(header))
                        .as(path + " " + header)
                        .isNotEmpty()
                        .isEqualTo(first.headers().allValues(header));
            }
            assertThat(plain(second.body())).isEqualTo(plain(first.body()));
        }
    }

    private static String plain(String html) {
        return html.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private static FormOnPage formOn(Visit visit, String path) {
        return FormOnPage.on(path, visit.get(path).body()).stream()
                .filter(form -> form.action().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static String token(FormOnPage form) {
        return form.fields().stream()
                .filter(field -> "_csrf".equals(field.name()))
                .map(FormOnPage.Field::value)
                .findFirst()
                .orElseThrow();
    }

    private static int sent(Visit visit, FormOnPage form, String name) {
        return visit.submit(form.with(
                        true,
                        field -> new FormOnPage.Field(
                                field.name(),
                                "fullName".equals(field.name()) ? name + " سالم الحموي" : "",
                                true,
                                false)))
                .statusCode();
    }
}
