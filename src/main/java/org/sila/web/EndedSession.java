package org.sila.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;

/** A form was sent after its session had ended: the answer keeps what was typed, to be sent again after a sign-in. */
public final class EndedSession {

    /** Request attribute: address of the page to sign in on. */
    static final String SIGN_IN = EndedSession.class.getName() + ".signIn";

    private EndedSession() {}

    /** @param signInPage where to sign in again, in another tab */
    public static void answer(HttpServletRequest request, HttpServletResponse response, String signInPage)
            throws IOException {
        request.setAttribute(SIGN_IN, signInPage);
        response.sendError(HttpStatus.UNAUTHORIZED.value());
    }
}
