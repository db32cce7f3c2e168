package org.sila.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A browser in which somebody gives a lead, in English: it keeps the cookie of the draft and the session, as browsers do. */
final class LeadBrowser {

    private static final String COOKIE = "sila-lead";
    private static final Pattern CODE = Pattern.compile("class=\"code\">([^<]+)<");

    private final MockMvcTester http;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();

    LeadBrowser(MockMvcTester http) {
        this.http = http;
        cookies.put("lang", new Cookie("lang", "en"));
    }

    /** What somebody goes away with. */
    record Receipt(String reference, String code) {}

    /** All three pages, without a name. */
    LeadBrowser fills(String told, String numbers) {
        assertThat(leadsTo(send("/lead/about", "kind", "CLOSED_PART", "howKnown", "WORKED_THERE")))
                .isEqualTo("/lead/what");
        assertThat(leadsTo(send("/lead/what", "told", told, "place", "Saydnaya", "numbers", numbers)))
                .isEqualTo("/lead/you");
        assertThat(leadsTo(send("/lead/you", "identity", "ANONYMOUS"))).isEqualTo("/lead/check");
        return this;
    }

    Receipt sends() {
        assertThat(leadsTo(send("/lead/send"))).isEqualTo("/lead/done");
        return receipt();
    }

    Receipt receipt() {
        List<String> shown = CODE.matcher(text(open("/lead/done")))
                .results()
                .map(found -> found.group(1))
                .toList();
        return new Receipt(shown.get(0), shown.get(1));
    }

    /** Comes back by the door of references. */
    MvcTestResult comesBack(Receipt receipt) {
        return send("/status", "reference", receipt.reference(), "code", receipt.code());
    }

    MvcTestResult open(String path) {
        return keep(with(http.get().uri(path)).exchange());
    }

    MvcTestResult send(String path, String... values) {
        MockMvcTester.MockMvcRequestBuilder request = with(http.post().uri(path).with(csrf()));
        for (int i = 0; i < values.length; i += 2) {
            request = request.param(values[i], values[i + 1]);
        }
        return keep(request.exchange());
    }

    MvcTestResult sendPhotograph(byte[] content) {
        return keep(http.post()
                .uri("/lead/mine/photographs")
                .multipart()
                .file(new MockMultipartFile("photograph", "door.jpg", "image/jpeg", content))
                .cookie(cookies.values().toArray(Cookie[]::new))
                .with(csrf())
                .exchange());
    }

    Cookie draft() {
        return Objects.requireNonNull(cookies.get(COOKIE));
    }

    boolean hasDraft() {
        return cookies.containsKey(COOKIE);
    }

    static String leadsTo(MvcTestResult answer) {
        return Objects.requireNonNullElse(answer.getResponse().getRedirectedUrl(), "nowhere");
    }

    static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MockMvcTester.MockMvcRequestBuilder with(MockMvcTester.MockMvcRequestBuilder request) {
        return request.cookie(cookies.values().toArray(Cookie[]::new));
    }

    private synchronized MvcTestResult keep(MvcTestResult answer) {
        for (Cookie set : answer.getResponse().getCookies()) {
            if (set.getMaxAge() == 0) {
                cookies.remove(set.getName());
            } else {
                cookies.put(set.getName(), set);
            }
        }
        return answer;
    }
}
