package org.sila.accounts;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.sila.audit.AuditTrail;
import org.sila.person.WrittenText;
import org.sila.secrets.SlowHash;
import org.sila.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes an account for whoever holds a one-time link. */
@Service
class MakeAccount {

    private final StaffAccounts accounts;
    private final OneTimeLinks links;
    private final SlowHash slowHash;
    private final AuditTrail audit;
    private final Clock clock;

    MakeAccount(StaffAccounts accounts, OneTimeLinks links, SlowHash slowHash, AuditTrail audit, Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.slowHash = slowHash;
        this.audit = audit;
        this.clock = clock;
    }

    /** The role a link gives; empty where it is used up or too old. */
    @Transactional(readOnly = true)
    public Optional<Role> roleOf(String token) {
        return links.role(token);
    }

    /**
     * @return false where the sign-in name is taken, and the link is still good
     * @throws NotFound where the link was used up meanwhile
     */
    @Transactional
    public boolean make(String token, String name, String signInName, String password) {
        String stored = StaffSignIn.signInName(signInName);
        if (accounts.findBySignInName(stored).isPresent()) {
            return false;
        }
        Role role = links.use(token).orElseThrow(() -> new NotFound("accounts.error.link-used"));
        StaffAccount account = accounts.save(
                new StaffAccount(stored, WrittenText.clean(name), role, slowHash.hash(password), clock.instant()));
        audit.record(
                account.principal(), AccountActions.JOINED, "staff-account", account.id(), Map.of("role", role.name()));
        return true;
    }
}
