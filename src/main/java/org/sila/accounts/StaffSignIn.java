package org.sila.accounts;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.sila.audit.AuditTrail;
import org.sila.secrets.SlowHash;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Checks name and password. An unknown name, a wrong password and a disabled account get the same answer after the same
 * time.
 */
@Component
class StaffSignIn implements AuthenticationProvider {

    private static final UUID NOBODY = new UUID(0, 0);

    private static final SlowDown.Door SIGN_IN =
            new SlowDown.Door("sign_in_attempt", "name_index", 300, Duration.ofSeconds(2));

    private final StaffAccounts accounts;
    private final SlowDown slowDown;
    private final SlowHash slowHash;
    private final AuditTrail audit;
    private final String hashOfNothing;

    StaffSignIn(StaffAccounts accounts, SlowDown slowDown, SlowHash slowHash, AuditTrail audit) {
        this.accounts = accounts;
        this.slowDown = slowDown;
        this.slowHash = slowHash;
        this.audit = audit;
        this.hashOfNothing = slowHash.hash("nobody has this password");
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String name = signInName(asked.getName());
        if (!slowDown.begin(SIGN_IN, name)) {
            throw new LockedException("too many attempts");
        }
        StaffAccount account = accounts.findBySignInName(name).orElse(null);
        SignedInStaff principal = account == null ? null : account.principal();
        String hash = principal == null ? hashOfNothing : principal.getPassword();
        boolean right = slowHash.matches(String.valueOf(asked.getCredentials()), hash);
        if (!right || principal == null || !principal.isEnabled()) {
            audit.record(
                    AccountActions.SIGN_IN_FAILED,
                    "staff-account",
                    principal == null ? NOBODY : principal.member().id(),
                    Map.of());
            throw new BadCredentialsException("wrong name or password");
        }
        slowDown.succeeded(SIGN_IN, name);
        audit.record(
                principal,
                AccountActions.SIGNED_IN,
                "staff-account",
                principal.member().id(),
                Map.of());
        principal.eraseCredentials();
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** The form in which sign-in names are stored and compared. */
    static String signInName(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }
}
