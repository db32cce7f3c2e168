package org.sila.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.sila.web.EndedSession;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Answers whoever may not go on: to the sign-in where that would help, back to the page afterwards. A form that was sent
 * after its session had ended is not thrown away. An address without a rule is nowhere, for everybody.
 */
final class AskToSignIn implements AuthenticationEntryPoint, AccessDeniedHandler {

    static final String BACK_TO = "to";

    private static final Set<String> READING = Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name());

    private final String signInPage;
    private final RequestMatcher known;

    /** @param known the addresses that have a rule */
    AskToSignIn(String signInPage, RequestMatcher known) {
        this.signInPage = signInPage;
        this.known = known;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (!known.matches(request)) {
            response.sendError(HttpStatus.NOT_FOUND.value());
        } else if (READING.contains(request.getMethod())) {
            response.sendRedirect(UriComponentsBuilder.fromPath(request.getContextPath() + signInPage)
                    .queryParam(BACK_TO, "{to}")
                    .build(AfterSignIn.pathOf(request))
                    .toString());
        } else {
            EndedSession.answer(request, response, signInPage);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        boolean nowhere = !(reason instanceof CsrfException) && !known.matches(request);
        response.sendError(nowhere ? HttpStatus.NOT_FOUND.value() : HttpStatus.FORBIDDEN.value());
    }
}
