package org.sila.accounts;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Families for tests of other modules: each has opened its report, on the requests it is given to. */
public final class TestFamily {

    private TestFamily() {}

    public static RequestPostProcessor signedIn(UUID reportId) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedInFamily(reportId), null, List.of(new SimpleGrantedAuthority(Role.FAMILY.authority()))));
    }
}
