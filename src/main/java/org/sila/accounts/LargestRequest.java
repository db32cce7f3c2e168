package org.sila.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sila.web.RefuseUnread;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses files that are too large before anything reads them: whoever looks for the token of a form makes the container
 * write all that came with it to the disk. Only members of staff bring in lists of a hundred megabytes; what strangers send
 * may be somewhat above the largest file they may keep, so that it is refused by name and not by a page about all of it. What
 * comes in chunks, as no browser sends forms, does not say how large it is.
 */
final class LargestRequest extends OncePerRequestFilter {

    static final DataSize OF_STRANGERS = DataSize.ofMegabytes(50);

    private static final String MULTIPART = "multipart/";

    private final RefuseUnread refusals;

    LargestRequest(RefuseUnread refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!hasFiles(request) || isOfStaff()) {
            chain.doFilter(request, response);
        } else if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            refusals.refuse(HttpStatus.LENGTH_REQUIRED, request, response);
        } else if (request.getContentLengthLong() > OF_STRANGERS.toBytes()) {
            refusals.refuse(HttpStatus.CONTENT_TOO_LARGE, request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean hasFiles(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.regionMatches(true, 0, MULTIPART, 0, MULTIPART.length());
    }

    private static boolean isOfStaff() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof SignedInStaff;
    }
}
