package org.sila.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * The cookies of sessions and of form tokens. Over HTTPS their names begin with {@code __Host-}, so that no other host of
 * the domain can plant them; over plain HTTP, on a developer's own machine, browsers would refuse such names.
 */
final class SessionCookies implements CookieSerializer, CsrfTokenRepository {

    private static final String PREFIX = "__Host-";
    private static final String SESSION = "sila-session";
    private static final String FORM = "sila-form";
    private static final String SAME_SITE = "Lax";

    private final CookieSerializer sessionSecure = session(PREFIX + SESSION);
    private final CookieSerializer sessionPlain = session(SESSION);
    private final CsrfTokenRepository formSecure = form(PREFIX + FORM);
    private final CsrfTokenRepository formPlain = form(FORM);

    private static CookieSerializer session(String name) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite(SAME_SITE);
        return cookie;
    }

    private static CsrfTokenRepository form(String name) {
        CookieCsrfTokenRepository cookie = new CookieCsrfTokenRepository();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setCookieCustomizer(settings -> settings.sameSite(SAME_SITE).httpOnly(true));
        return cookie;
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        (value.getRequest().isSecure() ? sessionSecure : sessionPlain).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return (request.isSecure() ? sessionSecure : sessionPlain).readCookieValues(request);
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return form(request).generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        form(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return form(request).loadToken(request);
    }

    private CsrfTokenRepository form(HttpServletRequest request) {
        return request.isSecure() ? formSecure : formPlain;
    }
}
