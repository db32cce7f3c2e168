package org.sila.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.ids.Ids;

/** Somebody who works here. */
@Entity
class StaffAccount {

    @Id
    private UUID id;

    private String signInName;
    private String name;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String passwordHash;
    private boolean enabled;
    private Instant createdAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected StaffAccount() {}

    /** @param signInName lower case */
    StaffAccount(String signInName, String name, Role role, String passwordHash, Instant at) {
        this.id = Ids.next();
        this.signInName = signInName;
        this.name = name;
        this.role = role;
        this.passwordHash = passwordHash;
        this.enabled = true;
        this.createdAt = at;
    }

    UUID id() {
        return id;
    }

    String signInName() {
        return signInName;
    }

    Role role() {
        return role;
    }

    boolean isEnabled() {
        return enabled;
    }

    void enable(boolean yes) {
        enabled = yes;
    }

    void become(Role newRole) {
        role = newRole;
    }

    StaffMember member() {
        return new StaffMember(id, name, role);
    }

    SignedInStaff principal() {
        return new SignedInStaff(id, name, role, enabled, passwordHash);
    }
}
