package org.sila.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What readers get when something goes wrong, over real HTTP and without the rest of the house. */
@SpringBootTest(
        classes = ErrorsTests.Pages.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"sila.messages.strict=true", "spring.servlet.multipart.max-file-size=1KB"})
class ErrorsTests {

    private final HttpClient browser = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void what_the_rules_forbid_is_said_in_the_readers_language() throws Exception {
        HttpResponse<String> page = get("/fail/domain?lang=en");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("<html lang=\"en\"", "The date must be in the past");
        assertThat(get("/fail/domain").body()).contains("<html lang=\"ar\"", "يجب أن يكون التاريخ في الماضي");
    }

    @Test
    void an_unknown_address_and_an_unknown_thing_get_the_same_page() throws Exception {
        HttpResponse<String> address = get("/no/such/address?lang=en");
        HttpResponse<String> thing = get("/fail/not-found?lang=en");

        assertThat(address.statusCode()).isEqualTo(404);
        assertThat(thing.statusCode()).isEqualTo(404);
        assertThat(thing.body().replace("/fail/not-found", ""))
                .isEqualTo(address.body().replace("/no/such/address", ""));
    }

    @Test
    void a_conflict_says_so_and_gives_back_what_was_written_but_no_secret() throws Exception {
        for (String kind : new String[] {"conflict", "stale"}) {
            HttpResponse<String> page = post(
                    "/fail/" + kind + "?lang=en", Map.of("note", "she called <again>", "code", "SECRET 1", "id", "7"));

            assertThat(page.statusCode()).isEqualTo(409);
            assertThat(page.body()).contains("Someone else changed", "she called &lt;again&gt;");
            assertThat(page.body()).doesNotContain("SECRET", ">7<");
        }
    }

    @Test
    void without_the_database_the_form_can_be_sent_again_from_the_page() throws Exception {
        HttpResponse<String> page = post("/fail/database?lang=en", Map.of("story", "كان في حمص", "sex", "MALE"));

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
                .contains(
                        "The service is paused", "action=\"/fail/database\"", "value=\"كان في حمص\"", "value=\"MALE\"");
    }

    @Test
    void without_the_database_not_even_the_filters_need_it_to_say_so() throws Exception {
        HttpResponse<String> page = get("/before/controllers?lang=en");

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("<html lang=\"ar\"", "الخدمة متوقفة لوقت قصير", "/css/sila");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void a_surprise_shows_a_number_and_no_detail() throws Exception {
        HttpResponse<String> page = get("/fail/surprise?lang=en");

        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).containsPattern("<code dir=\"ltr\">[0-9a-f-]{36}</code>");
        assertThat(page.body()).doesNotContain("Exception", "inner secret");
    }

    @Test
    void a_file_too_large_is_a_page_of_its_own() throws Exception {
        String body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                + "a".repeat(5000) + "\r\n--x--\r\n";
        HttpResponse<String> page = send(HttpRequest.newBuilder(uri("/fail/upload"))
                .header("Cookie", "lang=en")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(body)));

        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("What was sent is too large");
    }

    @Test
    void who_may_not_is_told_so_by_the_security_filters() throws Exception {
        HttpResponse<String> page = get("/fail/denied?lang=en");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("This page cannot be opened");
    }

    @Test
    void an_address_that_cannot_be_one_is_not_found_and_a_choice_that_is_none_is_not_understood() throws Exception {
        assertThat(get("/chosen/not-an-id").statusCode()).isEqualTo(404);
        assertThat(get("/chosen?language=KLINGON").statusCode()).isEqualTo(400);
    }

    @Test
    void a_form_with_a_choice_that_no_page_offers_gives_back_what_was_written() throws Exception {
        HttpResponse<String> page = post("/chosen?lang=en", Map.of("language", "KLINGON", "note", "she called again"));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("We did not understand the request", "she called again");
    }

    @Test
    void a_form_that_is_too_large_or_no_text_gets_a_page_of_ours() throws Exception {
        HttpResponse<String> large = post("/chosen", Map.of("note", "a".repeat(3_000_000)));
        HttpResponse<String> broken = send(HttpRequest.newBuilder(uri("/chosen"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("note=%ff%fe")));

        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("<html lang=\"ar\"");
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(broken.body()).contains("<html lang=\"ar\"");
    }

    @Test
    void a_wrong_method_is_not_our_failure() throws Exception {
        assertThat(post("/?lang=en", Map.of()).statusCode()).isEqualTo(405);
    }

    @Test
    void every_answer_carries_the_headers_and_none_is_kept() throws Exception {
        Map<String, List<String>> headers = get("/").headers().map();

        assertThat(headers.get("content-security-policy").get(0))
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("script-src", "unsafe");
        assertThat(headers.get("x-content-type-options")).containsExactly("nosniff");
        assertThat(headers.get("referrer-policy")).containsExactly("no-referrer");
        assertThat(headers.get("cross-origin-opener-policy")).containsExactly("same-origin");
        assertThat(headers.get("cross-origin-resource-policy")).containsExactly("same-origin");
        assertThat(headers.get("permissions-policy").get(0)).contains("camera=()", "geolocation=()");
        assertThat(headers.get("cache-control").get(0)).contains("no-store");
        assertThat(headers).doesNotContainKey("set-cookie");
    }

    @Test
    void the_first_page_is_small_and_its_styles_can_be_kept_for_ever() throws Exception {
        String page = get("/").body();
        var styles = java.util.regex.Pattern.compile("href=\"(/[^\"]+-[0-9a-f]{32}\\.(?:css|svg))\"")
                .matcher(page);
        int requests = 1;
        int bytes = zipped(page);
        while (styles.find()) {
            HttpResponse<String> file = get(styles.group(1));
            assertThat(file.statusCode()).as(styles.group(1)).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("immutable", "max-age=31536000");
            requests++;
            bytes += zipped(file.body());
        }

        assertThat(requests).isBetween(3, 4);
        assertThat(bytes).isLessThan(24 * 1024);
        assertThat(page).doesNotContain("<script", "woff2");
    }

    @Test
    void the_fonts_of_the_desk_are_named_by_their_content_too() throws Exception {
        assertThat(get("/css/staff.css").body()).containsPattern("Vazirmatn-Regular-[0-9a-f]{32}\\.woff2");
    }

    private static int zipped(String text) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebSecurity
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class,
        ThymeleafAutoConfiguration.class,
        HttpEncodingAutoConfiguration.class,
        MultipartAutoConfiguration.class,
        ValidationAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class
    })
    @Import({
        WebConfiguration.class,
        PageFrame.class,
        Markup.class,
        Dates.class,
        ErrorPages.class,
        ErrorAdvice.class,
        ErrorPageController.class,
        DatabaseGoneFilter.class,
        DrawErrorPage.class,
        HomeController.class,
        FailingController.class,
        FormBinding.class
    })
    static class Pages {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.headers(SecurityHeaders.forFamilies())
                    .csrf(AbstractHttpConfigurer::disable)
                    .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .build();
        }

        /** Fails as the session's filter does when its table cannot be reached. */
        @Bean
        FilterRegistrationBean<Filter> sessions() {
            Filter filter = (request, response, chain) -> {
                throw new DataAccessResourceFailureException("gone", new SQLTransientConnectionException());
            };
            var registration = new FilterRegistrationBean<>(filter);
            registration.addUrlPatterns("/before/*");
            registration.setOrder(Integer.MIN_VALUE + 50);
            return registration;
        }
    }

    /** What somebody chose, and wrote. */
    record Chosen(@Nullable Language language, @Nullable String note) {}

    @Controller
    static class FailingController {

        @GetMapping("/chosen")
        String choose(@RequestParam Language language) {
            return "web/home";
        }

        @GetMapping("/chosen/{id}")
        String chosen(@PathVariable UUID id) {
            return "web/home";
        }

        @PostMapping("/chosen")
        String chosen(@ModelAttribute("form") Chosen form, BindingResult errors) {
            return "web/home";
        }

        @GetMapping("/fail/{kind}")
        String read(@PathVariable String kind) {
            throw failure(kind);
        }

        @PostMapping("/fail/{kind}")
        String write(@PathVariable String kind) {
            throw failure(kind);
        }

        @PostMapping("/fail/upload")
        String upload(@RequestParam MultipartFile file) {
            return "web/home";
        }

        private static RuntimeException failure(String kind) {
            return switch (kind) {
                case "domain" -> new DomainError("web.date.future");
                case "not-found" -> new NotFound();
                case "conflict" -> new Conflict();
                case "stale" -> new OptimisticLockingFailureException("inner secret");
                case "database" -> new DataAccessResourceFailureException("inner secret");
                case "denied" -> new AccessDeniedException("inner secret");
                default -> new IllegalStateException("inner secret");
            };
        }
    }
}
