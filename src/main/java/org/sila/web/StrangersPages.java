package org.sila.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes pages that are {@link SameForStrangers} once a minute instead of once a reader, so that one small machine stands
 * the day on which a whole country asks. Stands behind security, which has its say on every request; the token of a form
 * is each reader's own.
 */
@Component
class StrangersPages extends OncePerRequestFilter implements HandlerInterceptor {

    private static final String SAME = StrangersPages.class.getName() + ".same";
    /** Cookies by which nobody is known: the language, and the token of forms. */
    private static final Set<String> OF_ANYBODY = Set.of("lang", "sila-form", "__Host-sila-form");

    private static final Duration KEPT_FOR = Duration.ofMinutes(1);
    /** A few times what there is; a stranger's spelling of an address must not fill the memory. */
    private static final int MOST = 300;

    private final LocaleResolver languages;
    private final Clock clock;
    private final Map<Key, Page> pages = new ConcurrentHashMap<>();

    StrangersPages(LocaleResolver languages, Clock clock) {
        this.languages = languages;
        this.clock = clock;
    }

    private record Key(String path, boolean secure, Locale language) {}

    /** @param parts what stands before, between and after the tokens of forms */
    private record Page(List<byte[]> parts, Instant until) {}

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET")
                || request.getQueryString() != null
                || request.getRequestURI().indexOf('.') >= 0
                || !isStranger(request.getCookies());
    }

    private static boolean isStranger(Cookie @Nullable [] cookies) {
        return cookies == null || Arrays.stream(cookies).map(Cookie::getName).allMatch(OF_ANYBODY::contains);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Locale language = languages.resolveLocale(request);
        Key key = new Key(request.getRequestURI(), request.isSecure(), language);
        Page known = pages.get(key);
        if (known != null && clock.instant().isBefore(known.until())) {
            response.setLocale(language);
            write(known, request, response);
            return;
        }
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (isSame(request, answer) && (known != null || pages.size() < MOST)) {
            keep(key, answer, request);
        }
        answer.copyBodyToResponse();
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (handler instanceof HandlerMethod method && method.hasMethodAnnotation(SameForStrangers.class)) {
            request.setAttribute(SAME, true);
        }
    }

    /** Whoever has got a session on the way is no stranger any more. */
    private static boolean isSame(HttpServletRequest request, HttpServletResponse answer) {
        return request.getAttribute(SAME) != null
                && answer.getStatus() == HttpStatus.OK.value()
                && request.getSession(false) == null;
    }

    /** A form whose token is not found is not kept: the next reader would get the token of this one. */
    private void keep(Key key, ContentCachingResponseWrapper answer, HttpServletRequest request) {
        String html = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
        boolean form = hasForm(html);
        List<byte[]> parts = new ArrayList<>();
        for (String part : form ? html.split(Pattern.quote(token(request)), -1) : new String[] {html}) {
            parts.add(part.getBytes(StandardCharsets.UTF_8));
        }
        if (!form || parts.size() > 1) {
            pages.put(key, new Page(parts, clock.instant().plus(KEPT_FOR)));
        }
    }

    private static boolean hasForm(String html) {
        return html.contains("name=\"_csrf\"");
    }

    private static void write(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<byte[]> parts = page.parts();
        byte[] token = parts.size() > 1 ? token(request).getBytes(StandardCharsets.UTF_8) : new byte[0];
        int length = token.length * (parts.size() - 1)
                + parts.stream().mapToInt(part -> part.length).sum();
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setContentLength(length);
        for (int at = 0; at < parts.size(); at++) {
            if (at > 0) {
                response.getOutputStream().write(token);
            }
            response.getOutputStream().write(parts.get(at));
        }
    }

    private static String token(HttpServletRequest request) {
        return ((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken();
    }
}
