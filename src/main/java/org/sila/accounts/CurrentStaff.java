package org.sila.accounts;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The member of staff who makes the request. */
@Component
public class CurrentStaff {

    /** Empty for families, visitors, and work in the background. */
    public Optional<StaffMember> find() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof SignedInStaff staff
                ? Optional.of(staff.member())
                : Optional.empty();
    }

    /** @throws AccessDeniedException where nobody of the staff is signed in */
    public StaffMember current() {
        return find().orElseThrow(() -> new AccessDeniedException("staff only"));
    }

    /** @throws AccessDeniedException where the signed-in person has none of these roles */
    public StaffMember require(Role... roles) {
        StaffMember member = current();
        if (!Arrays.asList(roles).contains(member.role())) {
            throw new AccessDeniedException("another role is needed");
        }
        return member;
    }
}
