package org.sila.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.sila.reports.Receipt;
import org.sila.reports.SubmitReports;
import org.sila.testing.Arrivals;
import org.sila.testing.FormOnPage;
import org.sila.testing.SilaTest;
import org.sila.testing.Visit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Nothing that is written into a field or an address of the public side breaks a page, comes back as anything but text,
 * is carried out, or leads elsewhere. The kinds of attack are those of OWASP's testing guide (input validation).
 */
@SilaTest
class PublicSideProbeTests {

    private static final Pattern PUBLIC =
            Pattern.compile("/(report|lead|here|status|verify|searches|support|slip)?([/?].*)?");
    private static final Pattern ENDS_THE_VISIT = Pattern.compile(".*/(close|withdraw|release).*");
    /** Which no link leads to before the one in front of it is filled in. */
    private static final Set<String> STEPS = Stream.of(
                    "/ report/who report/family report/taken report/news report/you report/consent report/check",
                    "report/later lead/about lead/what lead/you lead/check",
                    "here/who here/held here/wishes here/reach here/check")
            .flatMap(line -> Stream.of(line.split(" ")))
            .map(step -> step.startsWith("/") ? step : "/" + step)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    /** 7919 × 7907, which no page says of itself. */
    private static final String CALCULATED = "62615533";

    private static final int LONG = 100;
    private static final List<String> PARAMETERS =
            List.of("lang", "number", "reference", "page", "after", "before", "q", "continue", "error");

    private static final List<String> ATTACKS = List.of(
            "'",
            "\"",
            "1' or '1'='1' --",
            "1);select pg_sleep(0)--",
            "\"><script>probe()</script>",
            "' onmouseover='probe()",
            "javascript:probe()",
            "${7919*7907}",
            "[[${7919*7907}]]",
            "__${7919*7907}__::x",
            "T(java.lang.Math).abs(7919*7907)",
            "../../../../../../etc/passwd",
            "..\\..\\windows\\win.ini",
            "x\r\nX-Probe: 1",
            "//probe.example/",
            "http://169.254.169.254/",
            "\u0000",
            "\u202e\u2066\ufeff",
            "%s%n{0}{",
            "-1",
            "99999999999999999999999",
            "😀".repeat(3_000));

    @Autowired
    private SubmitReports submitReports;

    @LocalServerPort
    private int port;

    @Test
    void whoever_knows_nothing_gets_no_further_by_any_form() {
        Visit visit = new Visit(port);
        Map<String, String> pages = visit.pages(STEPS, PUBLIC);

        assertThat(pages).hasSizeGreaterThan(15);
        attack(visit, pages, 15);
    }

    @Test
    void whoever_has_a_reference_gets_no_further_by_any_form() {
        Receipt receipt = submitReports.submit(Arrivals.reportOf(Arrivals.person(Arrivals.familyName())));
        Visit visit = new Visit(port);
        FormOnPage door = FormOnPage.on("/status", visit.get("/status").body()).stream()
                .filter(form -> "/status".equals(form.action()))
                .findFirst()
                .orElseThrow();
        visit.submit(door.with(
                true,
                field -> new FormOnPage.Field(
                        field.name(),
                        "code".equals(field.name())
                                ? receipt.accessCode().value()
                                : receipt.reference().value(),
                        true,
                        false)));
        Map<String, String> pages = visit.pages(Set.of("/status/report"), Pattern.compile("/status/.*"));

        assertThat(pages).hasSizeGreaterThan(8);
        attack(visit, pages, 10);
        assertThat(visit.get("/status/report").statusCode())
                .as("still signed in at the end, so that what was sent was read")
                .isEqualTo(200);
    }

    @Test
    void nothing_in_an_address_breaks_a_page() {
        Visit visit = new Visit(port);
        SoftAssertions all = new SoftAssertions();
        for (String path : List.of("/", "/report", "/status", "/verify", "/searches", "/sign-in", "/report/paper")) {
            for (String attack : ATTACKS) {
                String written = URLEncoder.encode(
                        attack.length() > LONG ? attack.substring(0, LONG) : attack, StandardCharsets.UTF_8);
                String address = path
                        + PARAMETERS.stream()
                                .map(parameter -> parameter + "=" + written)
                                .collect(Collectors.joining("&", "?", ""));
                harmless(all, address, visit.get(address));
            }
        }
        all.assertAll();
    }

    private static void attack(Visit visit, Map<String, String> pages, int atLeast) {
        SoftAssertions all = new SoftAssertions();
        Collection<FormOnPage> forms = forms(pages);
        assertThat(forms).hasSizeGreaterThan(atLeast);
        for (FormOnPage form : forms) {
            for (String attack : ATTACKS) {
                FormOnPage typed = form.with(true, field -> filled(field, attack));
                send(all, visit, form, attack, typed.with(false, field -> filled(field, attack)));
                if (!ENDS_THE_VISIT.matcher(form.action()).matches()) {
                    send(all, visit, form, attack, typed);
                }
            }
        }
        all.assertAll();
    }

    private static FormOnPage.Field filled(FormOnPage.Field field, String attack) {
        return new FormOnPage.Field(field.name(), attack, field.free(), field.file());
    }

    private static void send(SoftAssertions all, Visit visit, FormOnPage form, String attack, FormOnPage filled) {
        HttpResponse<String> answer = visit.submit(filled);
        String what =
                form.page() + " → " + form.action() + " with " + attack.substring(0, Math.min(30, attack.length()));
        all.assertThat(answer.statusCode()).as(what + ": let in to be read").isNotEqualTo(403);
        harmless(all, what, answer);
        answer.headers()
                .firstValue("Location")
                .map(URI::create)
                .ifPresent(next -> harmless(
                        all,
                        what + " → " + next.getPath(),
                        visit.get(next.getRawPath() + (next.getRawQuery() == null ? "" : "?" + next.getRawQuery()))));
    }

    private static void harmless(SoftAssertions all, String what, HttpResponse<String> answer) {
        all.assertThat(answer.statusCode()).as(what).isLessThan(500);
        String body = answer.body();
        all.assertThat(body)
                .as(what)
                .doesNotContain("<script>probe()", "' onmouseover='", "href=\"javascript:", CALCULATED, "root:x:0")
                .doesNotContain("[extensions]", "PSQLException", "org.sila.", "\tat ");
        all.assertThat(answer.headers().firstValue("X-Probe")).as(what).isEmpty();
        answer.headers()
                .firstValue("Location")
                .ifPresent(next ->
                        all.assertThat(next).as(what + " leads").matches("(http://localhost:\\d+)?/([^/\\\\].*)?"));
        all.assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .as(what)
                .isPresent();
    }

    /** One of each kind that has anything to fill in. */
    private static Collection<FormOnPage> forms(Map<String, String> pages) {
        Map<String, FormOnPage> kinds = new LinkedHashMap<>();
        pages.forEach((page, html) -> FormOnPage.on(page, html).stream()
                .filter(form -> form.fields().stream().anyMatch(field -> !"_csrf".equals(field.name())))
                .forEach(form -> kinds.putIfAbsent(form.kind(), form)));
        return kinds.values();
    }
}
