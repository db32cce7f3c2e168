package org.sila.accounts;

import java.util.UUID;

/** A member of staff, as other modules know them. */
public record StaffMember(UUID id, String name, Role role) {}
