package org.sila.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** What the layout asks about the request it frames; templates know it as {@code @frame}. */
@Component("frame")
public class PageFrame {

    private static final String ROLE = "ROLE_";
    /** Two lines of a telephone. */
    private static final int MOST_LINKS = 6;

    private static final int FIRST_LINKS = 5;

    private final List<NavigationLink> links;
    private final Operator operator;
    private final String exit;

    PageFrame(
            ObjectProvider<NavigationLink> links,
            Operator operator,
            @Value("${sila.exit-url:https://www.google.com/}") String exit) {
        this.links = links.stream().sorted(NavigationLink.BY_ORDER).toList();
        this.operator = operator;
        this.exit = exit;
    }

    public PageLanguage language() {
        return PageLanguage.of(LocaleContextHolder.getLocale());
    }

    /** What a language calls itself. */
    public String languageName(String tag) {
        return PageLanguage.of(Locale.forLanguageTag(tag)).name();
    }

    /** The languages that a family can change to here; none where following the link would lose what was typed. */
    public List<PageLanguage> languages() {
        return otherLanguage() == null ? List.of() : PageLanguage.all();
    }

    public Operator operator() {
        return operator;
    }

    /** The neutral page of another site that "Leave this page" goes to. */
    public String leaveTo() {
        return exit;
    }

    /**
     * The links that stand in the header itself: all where they are few, else the first and the one of this page. The
     * others are {@link #furtherNavigation()}.
     */
    public List<NavigationLink> firstNavigation() {
        List<NavigationLink> all = navigation();
        return all.size() <= MOST_LINKS
                ? all
                : IntStream.range(0, all.size())
                        .filter(at -> at < FIRST_LINKS || isCurrent(all.get(at).href()))
                        .mapToObj(all::get)
                        .toList();
    }

    /** The links that are behind "More"; none where they are few. */
    public List<NavigationLink> furtherNavigation() {
        List<NavigationLink> first = firstNavigation();
        return navigation().stream().filter(link -> !first.contains(link)).toList();
    }

    /** The links of the signed-in person's role; none for anybody else. */
    public List<NavigationLink> navigation() {
        Set<String> roles = roles();
        return links.stream()
                .filter(link -> link.roles().stream().anyMatch(roles::contains))
                .toList();
    }

    /** Whether a member of staff is signed in, so that there is something to sign out of. */
    public boolean staff() {
        return !navigation().isEmpty();
    }

    /** Whether the signed-in person is offered the page of that link. */
    public boolean offers(String href) {
        return navigation().stream().anyMatch(link -> link.href().equals(href));
    }

    /** Whether the reader is on that link's page or below it. */
    public boolean isCurrent(String href) {
        String path = path();
        return path.equals(href) || path.startsWith(href + "/");
    }

    /**
     * The same page in the other language; null where following it would lose what was typed, which is on every page
     * that answers a sent form.
     */
    public @Nullable String otherLanguage() {
        HttpServletRequest request = request();
        boolean sent = request == null || !Typed.methodOf(request).equals("GET");
        return sent ? null : with(LanguageChoice.PARAMETER, language().other().tag());
    }

    /**
     * The id of the part of a page that a script of ours asks for in place of the whole; empty where it is the whole. No
     * more than a wish: a page that has no such part answers with itself, and live.js knows what to do with that.
     */
    public String part() {
        HttpServletRequest request = request();
        if (request == null || !"partial".equals(request.getHeader("HX-Request-Type"))) {
            return "";
        }
        String target = request.getHeader("HX-Target");
        return target == null ? "" : target.substring(target.indexOf('#') + 1);
    }

    /** This page's path and query, with one parameter of the query replaced; used by switches and pagers. */
    public String with(String parameter, String value) {
        HttpServletRequest request = request();
        String query = request == null ? null : request.getQueryString();
        return UriComponentsBuilder.fromPath(path())
                .query(query == null ? "" : query)
                .replaceQueryParam(LanguageChoice.PARAMETER)
                .replaceQueryParam(parameter, value)
                .build()
                .toUriString();
    }

    private static String path() {
        HttpServletRequest request = request();
        if (request == null) {
            return "/";
        }
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    private static Set<String> roles() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn == null
                ? Set.of()
                : signedIn.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .flatMap(Stream::ofNullable)
                        .filter(authority -> authority.startsWith(ROLE))
                        .map(authority -> authority.substring(ROLE.length()))
                        .collect(Collectors.toSet());
    }

    private static @Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }
}
