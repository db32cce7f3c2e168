package org.sila.checkins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.sila.person.PersonDescription;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A browser in which somebody tells of themselves, in English: it keeps the cookies, as browsers do. */
final class CheckInBrowser {

    private static final String COOKIE = "sila-here";
    private static final Pattern CODE = Pattern.compile("class=\"code\">([^<]+)<");

    private final MockMvcTester http;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();

    CheckInBrowser(MockMvcTester http) {
        this.http = http;
        cookies.put("lang", new Cookie("lang", "en"));
    }

    /** What somebody goes away with. */
    record Receipt(String reference, String code) {}

    /** All four pages; in that place from 2013 to 2019, and free from Saydnaya in 2024. */
    CheckInBrowser fills(PersonDescription person, String place, String wishes) {
        assertThat(leadsTo(send(
                        "/here/who",
                        "givenName",
                        person.name().given(),
                        "familyName",
                        person.name().family(),
                        "fatherName",
                        person.name().father(),
                        "motherName",
                        person.name().mother(),
                        "sex",
                        "MALE",
                        "born.year",
                        String.valueOf(person.birth()).substring(0, 4),
                        "born.month",
                        String.valueOf(person.birth()).substring(5, 7),
                        "born.day",
                        String.valueOf(person.birth()).substring(8, 10),
                        "origin",
                        person.origin())))
                .isEqualTo("/here/held");
        assertThat(leadsTo(send(
                        "/here/held",
                        "stays[0].place",
                        place,
                        "stays[0].part",
                        "wing two",
                        "stays[0].since.year",
                        "2013",
                        "stays[0].until.year",
                        "2019",
                        "stays[1].place",
                        "Saydnaya",
                        "cameFree",
                        "FREED_AT_OPENING",
                        "freed.year",
                        "2024")))
                .isEqualTo("/here/wishes");
        assertThat(leadsTo(send("/here/wishes", "wishes", wishes, "words", "only my sister", "mayBeAsked", "true")))
                .isEqualTo("/here/reach");
        assertThat(leadsTo(send("/here/reach", "phone", "+963 944 000 111", "agree", "true")))
                .isEqualTo("/here/check");
        return this;
    }

    Receipt sends() {
        assertThat(leadsTo(send("/here/send"))).isEqualTo("/here/done");
        return receipt();
    }

    Receipt receipt() {
        List<String> shown = CODE.matcher(text(open("/here/done")))
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
