package org.sila.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works here, by id, whether still enabled or not. */
@Service
@Transactional(readOnly = true)
public class StaffDirectory {

    private final StaffAccounts accounts;

    StaffDirectory(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    /** The member of staff, or empty where there is none of that id. */
    public Optional<StaffMember> named(UUID id) {
        return accounts.findById(id).map(StaffAccount::member);
    }

    /** Names by id; one statement. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return accounts.findAllById(ids).stream()
                .collect(Collectors.toMap(
                        StaffAccount::id, account -> account.member().name()));
    }

    /** Enabled caseworkers and supervisors, by name: those to whom a case can be given. */
    public List<StaffMember> caseworkers() {
        return accounts
                .findByRoleInAndEnabledTrueOrderByNameAscIdAsc(List.of(Role.CASEWORKER, Role.SUPERVISOR))
                .stream()
                .map(StaffAccount::member)
                .toList();
    }

    /** Whether a case or a task can be given to that person: an enabled caseworker or supervisor. */
    public boolean worksOnCases(UUID id) {
        return accounts.existsByIdAndRoleInAndEnabledTrue(id, List.of(Role.CASEWORKER, Role.SUPERVISOR));
    }
}
