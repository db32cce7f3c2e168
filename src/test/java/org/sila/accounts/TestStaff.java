package org.sila.accounts;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.UUID;
import org.sila.ids.Ids;
import org.sila.secrets.SlowHash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Members of staff for tests of other modules: each has an account, and is signed in on the requests it is given to. */
public final class TestStaff {

    private TestStaff() {}

    /** What somebody types to sign in. */
    public record SignIn(String name, String password) {}

    /** A new member of staff with that role, signed in. */
    public static RequestPostProcessor signedIn(Role role, JdbcClient jdbc) {
        UUID id = Ids.next();
        insert(id, role, "none", jdbc);
        return user(new SignedInStaff(id, "Test " + role, role, true, "none"));
    }

    /** Somebody who signs in, and their account. */
    public record Colleague(UUID id, RequestPostProcessor signedIn) {}

    /** The same, with the id of the account. */
    public static Colleague colleague(Role role, JdbcClient jdbc) {
        UUID id = Ids.next();
        insert(id, role, "none", jdbc);
        return new Colleague(id, user(new SignedInStaff(id, "Test " + role, role, true, "none")));
    }

    /** A new member of staff with that role, who can sign in with a password. */
    public static SignIn account(Role role, JdbcClient jdbc, SlowHash slowHash) {
        UUID id = Ids.next();
        String password = "a long " + id;
        insert(id, role, slowHash.hash(password), jdbc);
        return new SignIn("test-" + id, password);
    }

    /** A new member of staff with that role, who acts in this thread from now on. */
    public static UUID actsAs(Role role, JdbcClient jdbc) {
        UUID id = Ids.next();
        insert(id, role, "none", jdbc);
        SignedInStaff staff = new SignedInStaff(id, "Test " + role, role, true, "none");
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(staff, null, List.of()));
        return id;
    }

    static void insert(UUID id, Role role, String passwordHash, JdbcClient jdbc) {
        jdbc.sql("""
                        insert into staff_account (id, sign_in_name, name, role, password_hash, enabled, created_at, version)
                        values (:id, :signIn, :name, :role, :hash, true, now(), 0)
                        """)
                .param("id", id)
                .param("signIn", "test-" + id)
                .param("name", "Test " + role)
                .param("role", role.name())
                .param("hash", passwordHash)
                .update();
    }
}
