package org.sila.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A browser in which somebody fills in a report: it keeps the cookie of the draft, as browsers do. */
final class DraftBrowser {

    private static final String COOKIE = "sila-draft";
    private static final Pattern CODE = Pattern.compile("class=\"code\">([^<]+)<");

    private final MockMvcTester http;
    private @Nullable Cookie draft;

    DraftBrowser(MockMvcTester http) {
        this.http = http;
    }

    /** All six pages, for somebody of that family. */
    DraftBrowser fills(String family) {
        send("/report/who", "givenName", "سامر", "familyName", family);
        for (String page : List.of("family", "taken", "news", "you")) {
            send("/report/" + page, "relationship", "MOTHER", "news", "NO_NEWS", "returnsWithCode", "true");
        }
        assertThat(leadsTo(send("/report/consent", "store", "true", "search", "true")))
                .isEqualTo("/report/check");
        return this;
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

    Cookie draft() {
        return Objects.requireNonNull(draft);
    }

    boolean hasDraft() {
        return draft != null;
    }

    /** Goes on with the cookie of another time. */
    void bring(Cookie old) {
        draft = old;
    }

    static String leadsTo(MvcTestResult answer) {
        return Objects.requireNonNullElse(answer.getResponse().getRedirectedUrl(), "nowhere");
    }

    static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** References and codes on a page, in their order. */
    static List<String> codes(MvcTestResult answer) {
        return CODE.matcher(text(answer)).results().map(found -> found.group(1)).toList();
    }

    private MockMvcTester.MockMvcRequestBuilder with(MockMvcTester.MockMvcRequestBuilder request) {
        return draft == null ? request : request.cookie(draft);
    }

    private MvcTestResult keep(MvcTestResult answer) {
        Cookie set = answer.getResponse().getCookie(COOKIE);
        if (set != null) {
            draft = set.getMaxAge() == 0 ? null : set;
        }
        return answer;
    }
}
