package org.sila.accounts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.audit.AuditTrail;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.sila.web.paging.Cursor;
import org.sila.web.paging.Page;
import org.springframework.data.domain.Limit;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do with accounts. A change takes effect at once: the person's sessions end. */
@Service
@Transactional
class ManageStaff {

    private static final int PAGE = 50;
    private static final UUID FIRST = new UUID(0, 0);

    private final StaffAccounts accounts;
    private final OneTimeLinks links;
    private final CurrentStaff currentStaff;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final AuditTrail audit;

    ManageStaff(
            StaffAccounts accounts,
            OneTimeLinks links,
            CurrentStaff currentStaff,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            AuditTrail audit) {
        this.accounts = accounts;
        this.links = links;
        this.currentStaff = currentStaff;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** A line of the list of staff. */
    record Line(UUID id, String name, String signInName, Role role, boolean enabled) {}

    /** By name; a cursor that somebody made up, or whose person is gone, means the first page. */
    Page<Line> list(@Nullable Cursor asked) {
        currentStaff.require(Role.ADMINISTRATOR);
        Optional<StaffAccount> start = Optional.ofNullable(asked).flatMap(this::nextTo);
        Cursor from = start.isPresent() ? asked : null;
        String name = start.map(account -> account.member().name()).orElse("");
        UUID id = start.map(StaffAccount::id).orElse(FIRST);
        Limit most = Limit.of(PAGE + 1);
        List<StaffAccount> found =
                from != null && from.backwards() ? accounts.before(name, id, most) : accounts.after(name, id, most);
        List<Line> lines = found.stream()
                .map(account -> new Line(
                        account.id(),
                        account.member().name(),
                        account.signInName(),
                        account.role(),
                        account.isEnabled()))
                .toList();
        return Page.of(lines, PAGE, from, line -> List.of(line.id().toString()));
    }

    private Optional<StaffAccount> nextTo(Cursor cursor) {
        try {
            return accounts.findById(UUID.fromString(cursor.keys().get(0)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** @return the token of the link to hand over */
    String invite(Role role) {
        UUID by = currentStaff.require(Role.ADMINISTRATOR).id();
        if (!role.isStaff()) {
            throw new DomainError("accounts.error.role");
        }
        audit.record(AccountActions.INVITED, "staff-account", by, Map.of("role", role.name()));
        return links.make(role, by);
    }

    void enable(UUID id, boolean enabled) {
        StaffAccount account = other(id);
        account.enable(enabled);
        endSessions(id);
        audit.record(enabled ? AccountActions.ENABLED : AccountActions.DISABLED, "staff-account", id, Map.of());
    }

    void changeRole(UUID id, Role role) {
        StaffAccount account = other(id);
        if (!role.isStaff()) {
            throw new DomainError("accounts.error.role");
        }
        account.become(role);
        endSessions(id);
        audit.record(AccountActions.ROLE_CHANGED, "staff-account", id, Map.of("role", role.name()));
    }

    /** Ends all sessions of somebody, such as on a computer that was lost; also one's own. */
    void signOut(UUID id) {
        currentStaff.require(Role.ADMINISTRATOR);
        StaffAccount account = accounts.findById(id).orElseThrow(NotFound::new);
        endSessions(account.id());
        audit.record(AccountActions.SIGNED_OUT_BY_FORCE, "staff-account", account.id(), Map.of());
    }

    /** Nobody takes their own rights away, so that an administrator is always left. */
    private StaffAccount other(UUID id) {
        UUID own = currentStaff.require(Role.ADMINISTRATOR).id();
        if (own.equals(id)) {
            throw new DomainError("accounts.error.own-account");
        }
        return accounts.findById(id).orElseThrow(NotFound::new);
    }

    private void endSessions(UUID id) {
        sessions.findByPrincipalName(id.toString()).keySet().forEach(sessions::deleteById);
    }
}
