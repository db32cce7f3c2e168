package org.sila.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Signs an enquirer in to one report, after somebody checked reference and code, and out again. */
@Component
public class FamilySignIn {

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    /** From now on the session sees this report, and no other. */
    public void signIn(HttpServletRequest request, HttpServletResponse response, UUID reportId) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedInFamily(reportId), null, List.of(new SimpleGrantedAuthority(Role.FAMILY.authority()))));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** @throws AccessDeniedException where no enquirer is signed in */
    public UUID currentReport() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && signedIn.getPrincipal() instanceof SignedInFamily family) {
            return family.reportId();
        }
        throw new AccessDeniedException("reference and code needed");
    }

    /** Ends the session and asks the browser to forget. */
    public void signOut(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    }
}
