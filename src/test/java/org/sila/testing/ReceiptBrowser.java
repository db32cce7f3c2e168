package org.sila.testing;

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

/**
 * A browser, in English, in which a stranger writes at one of the doors that give a receipt: it keeps the cookie of the
 * draft and the session, as browsers do. Who extends it knows the door's pages.
 */
public abstract class ReceiptBrowser {

    private static final Pattern CODE = Pattern.compile("class=\"code\">([^<]+)<");

    private final MockMvcTester http;
    private final String door;
    private final String draft;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();

    /**
     * @param door its address, such as /lead
     * @param draft name of the cookie of the draft
     */
    protected ReceiptBrowser(MockMvcTester http, String door, String draft) {
        this.http = http;
        this.door = door;
        this.draft = draft;
        cookies.put("lang", new Cookie("lang", "en"));
    }

    /** What somebody goes away with. */
    public record Receipt(String reference, String code) {}

    /** Sends what was written. */
    public Receipt sends() {
        assertThat(leadsTo(send(door + "/send"))).isEqualTo(door + "/done");
        return receipt();
    }

    /** The receipt, as long as it is shown. */
    public Receipt receipt() {
        List<String> shown = CODE.matcher(text(open(door + "/done")))
                .results()
                .map(found -> found.group(1))
                .toList();
        return new Receipt(shown.get(0), shown.get(1));
    }

    /** Comes back by the door of references. */
    public MvcTestResult comesBack(Receipt receipt) {
        return send("/status", "reference", receipt.reference(), "code", receipt.code());
    }

    public MvcTestResult open(String path) {
        return keep(with(http.get().uri(path)).exchange());
    }

    public MvcTestResult send(String path, String... values) {
        MockMvcTester.MockMvcRequestBuilder request = with(http.post().uri(path).with(csrf()));
        for (int i = 0; i < values.length; i += 2) {
            request = request.param(values[i], values[i + 1]);
        }
        return keep(request.exchange());
    }

    /** Sends a photograph, and says how long the request is, as browsers do. */
    protected MvcTestResult sendPhotograph(String path, byte[] content) {
        return keep(http.post()
                .uri(path)
                .multipart()
                .file(new MockMultipartFile("photograph", "door.jpg", "image/jpeg", content))
                .content(content)
                .cookie(cookies.values().toArray(Cookie[]::new))
                .with(csrf())
                .exchange());
    }

    public Cookie draft() {
        return Objects.requireNonNull(cookies.get(draft));
    }

    public boolean hasDraft() {
        return cookies.containsKey(draft);
    }

    /** Where an answer redirects to. */
    public static String leadsTo(MvcTestResult answer) {
        return Objects.requireNonNullElse(answer.getResponse().getRedirectedUrl(), "nowhere");
    }

    public static String text(MvcTestResult answer) {
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
