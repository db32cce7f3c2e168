package org.sila.accounts;

import java.io.Serial;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.audit.Actor;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The principal of a signed-in member of staff. Its user name is the account's id, by which sessions are found. */
final class SignedInStaff implements UserDetails, CredentialsContainer, Actor, Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private final UUID id;
    private final String name;
    private final Role role;
    private final boolean enabled;
    private @Nullable String passwordHash;

    SignedInStaff(UUID id, String name, Role role, boolean enabled, String passwordHash) {
        this.id = id;
        this.name = name;
        this.role = role;
        this.enabled = enabled;
        this.passwordHash = passwordHash;
    }

    StaffMember member() {
        return new StaffMember(id, name, role);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority(role.authority()));
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return id.toString();
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public String actorId() {
        return id.toString();
    }

    @Override
    public String actorRole() {
        return role.name();
    }
}
