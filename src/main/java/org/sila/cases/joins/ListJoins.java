package org.sila.cases.joins;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditAction;
import org.sila.audit.AuditTrail;
import org.sila.web.paging.Cursor;
import org.sila.web.paging.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of suggestions, the most probable first. */
@Service
class ListJoins {

    static final AuditAction LISTED = new AuditAction("case-joins-listed");

    private static final int PAGE = 25;

    private final JoinSuggestions suggestions;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;

    ListJoins(JoinSuggestions suggestions, CurrentStaff currentStaff, AuditTrail audit) {
        this.suggestions = suggestions;
        this.currentStaff = currentStaff;
        this.audit = audit;
    }

    /** One page; one statement and the audit entry, however long the list. */
    @Transactional
    public Page<JoinSuggestion> page(@Nullable Cursor asked) {
        StaffMember reader = currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR);
        Optional<JoinSuggestions.Place> place = place(asked);
        Cursor from = place.isPresent() ? asked : null;
        List<JoinSuggestion> found = suggestions.inOrder(place, from != null && from.backwards(), PAGE + 1);
        audit.record(LISTED, "staff-account", reader.id(), Map.of("lines", "" + found.size()));
        return Page.of(
                found,
                PAGE,
                from,
                line -> List.of(Double.toString(line.probability()), line.id().toString()));
    }

    /** A cursor that somebody made up means the first page. */
    private static Optional<JoinSuggestions.Place> place(@Nullable Cursor cursor) {
        if (cursor == null || cursor.keys().size() != 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(new JoinSuggestions.Place(
                    Double.parseDouble(cursor.keys().get(0)),
                    UUID.fromString(cursor.keys().get(1))));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
