package org.sila.accounts;

import java.util.UUID;
import org.sila.ids.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Lets the calling thread act as a new member of staff, where no request is made. */
public final class ActingStaff {

    private ActingStaff() {}

    public static void actAs(Role role, JdbcClient jdbc) {
        UUID id = Ids.next();
        TestStaff.insert(id, role, "none", jdbc);
        SignedInStaff staff = new SignedInStaff(id, "Test " + role, role, true, "none");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(staff, null, staff.getAuthorities()));
    }
}
