package org.sila.reports;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * The cookie that holds the key of a draft.
 *
 * @param name of the cookie
 * @param kept how long the browser keeps it; a negative duration for until it is closed
 */
public record DraftCookie(String name, Duration kept) {

    static final DraftCookie OF_REPORT = new DraftCookie("sila-draft", ReportDraft.KEPT);

    /** The key in the request's cookie, or empty where there is none that could be one. */
    public Optional<DraftKey> read(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, nameFor(request));
        if (cookie == null) {
            return Optional.empty();
        }
        String[] parts = cookie.getValue().split("\\.", 2);
        try {
            return parts.length == 2
                    ? Optional.of(new DraftKey(UUID.fromString(parts[0]), parts[1]))
                    : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** Gives the browser the key. */
    public void give(DraftKey key, HttpServletRequest request, HttpServletResponse response) {
        write(request, response, key.draftId() + "." + key.secret(), kept);
    }

    /** Lets the browser forget it. */
    public void take(HttpServletRequest request, HttpServletResponse response) {
        write(request, response, "", Duration.ZERO);
    }

    private void write(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(nameFor(request), value)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(age)
                        .build()
                        .toString());
    }

    /** The __Host- prefix binds the cookie to this host over TLS; without TLS, on somebody's own machine, it cannot be set. */
    private String nameFor(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + name : name;
    }
}
