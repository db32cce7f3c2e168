package org.sila.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * Signs an enquirer in to one report, the giver of a lead in to it, or a person who is free in to what they told of
 * themselves, after somebody checked reference and code; and out.
 */
@Component
public class FamilySignIn {

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    FamilySignIn(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** From now on the session sees this report, and no other. */
    public void signIn(HttpServletRequest request, HttpServletResponse response, UUID reportId) {
        signIn(request, response, new SignedInFamily(reportId), Role.FAMILY);
    }

    /** From now on the session sees this lead, and nothing else. */
    public void signInGiver(HttpServletRequest request, HttpServletResponse response, UUID leadId) {
        signIn(request, response, new SignedInGiver(leadId), Role.GIVER);
    }

    /** From now on the session sees what this person told of themselves, and nothing else. */
    public void signInPerson(HttpServletRequest request, HttpServletResponse response, UUID checkInId) {
        signIn(request, response, new SignedInPerson(checkInId), Role.PERSON);
    }

    private void signIn(
            HttpServletRequest request, HttpServletResponse response, AuthenticatedPrincipal who, Role role) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                who, null, List.of(new SimpleGrantedAuthority(role.authority()))));
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

    /** @throws AccessDeniedException where nobody who gave a lead is signed in */
    public UUID currentLead() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && signedIn.getPrincipal() instanceof SignedInGiver giver) {
            return giver.leadId();
        }
        throw new AccessDeniedException("reference and code needed");
    }

    /** Ends every session that a report is open in, wherever. */
    public void endSessions(UUID reportId) {
        sessions.findByPrincipalName(new SignedInFamily(reportId).getName())
                .keySet()
                .forEach(sessions::deleteById);
    }

    /** @throws AccessDeniedException where nobody who told of themselves is signed in */
    public UUID currentCheckIn() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && signedIn.getPrincipal() instanceof SignedInPerson person) {
            return person.checkInId();
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
