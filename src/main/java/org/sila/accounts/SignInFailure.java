package org.sila.accounts;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Shows the sign-in page again, with the name that was typed and what went wrong: too early, or wrong. */
final class SignInFailure implements AuthenticationFailureHandler {

    static final String PAGE = "/sign-in/again";

    /** Request attribute: true where it was too early to try. */
    static final String EARLY = "org.sila.accounts.early";

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        request.setAttribute(EARLY, failure instanceof LockedException);
        request.getRequestDispatcher(PAGE).forward(request, response);
    }
}
