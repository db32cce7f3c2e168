package org.sila.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sila.web.NavigationLink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Leads to the page that was asked for before, or else to the first in the header that the role sees. */
@Component
class AfterSignIn implements AuthenticationSuccessHandler {

    /** A path of this site: one slash at the beginning, and nothing that a browser would read as another. */
    private static final Pattern OWN_PATH = Pattern.compile("/|/[^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*");

    private final List<NavigationLink> links;

    AfterSignIn(ObjectProvider<NavigationLink> links) {
        this.links = links.stream()
                .sorted(Comparator.comparingInt(NavigationLink::order))
                .toList();
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn) throws IOException {
        String asked = request.getParameter(AskToSignIn.BACK_TO);
        response.sendRedirect(request.getContextPath() + (isOwnPath(asked) ? asked : first(signedIn)));
    }

    static boolean isOwnPath(@Nullable String path) {
        return path != null && OWN_PATH.matcher(path).matches();
    }

    /** The address asked for, within the application. */
    static String pathOf(HttpServletRequest request) {
        String query = request.getQueryString();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return query == null ? path : path + "?" + query;
    }

    private String first(Authentication signedIn) {
        return links.stream()
                .filter(link -> link.roles().stream().anyMatch(role -> holds(signedIn, role)))
                .findFirst()
                .map(NavigationLink::href)
                .orElse("/");
    }

    private static boolean holds(Authentication signedIn, String role) {
        return signedIn.getAuthorities().stream()
                .anyMatch(authority -> Role.valueOf(role).authority().equals(authority.getAuthority()));
    }
}
