package org.sila.accounts;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.audit.AuditLine;
import org.sila.audit.AuditTrail;
import org.sila.audit.ReadAudit;
import org.sila.web.paging.Cursor;
import org.sila.web.paging.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows supervisors and administrators who did what, and records that they looked. */
@Service
class ViewAudit {

    private static final int PAGE = 50;

    private final ReadAudit readAudit;
    private final AuditTrail audit;
    private final CurrentStaff currentStaff;
    private final StaffDirectory directory;

    ViewAudit(ReadAudit readAudit, AuditTrail audit, CurrentStaff currentStaff, StaffDirectory directory) {
        this.readAudit = readAudit;
        this.audit = audit;
        this.currentStaff = currentStaff;
        this.directory = directory;
    }

    /**
     * A line of the page.
     *
     * @param staffId who acted, where it was staff
     * @param staffName their name; null for families and the system
     */
    record Line(
            long number,
            Instant at,
            @Nullable UUID staffId,
            @Nullable String staffName,
            String actorRole,
            String action,
            String subjectType,
            UUID subjectId,
            Map<String, String> details) {}

    /** @param subject only what was done to it, or null; {@code by} likewise the member of staff who did it */
    @Transactional
    public Page<Line> view(@Nullable UUID subject, @Nullable UUID by, @Nullable Cursor from) {
        UUID reader = currentStaff.require(Role.SUPERVISOR, Role.ADMINISTRATOR).id();
        Long than = from == null ? null : number(from);
        boolean newer = than != null && from != null && from.backwards();
        List<AuditLine> found = readAudit.read(than, newer, subject, by == null ? null : by.toString(), PAGE + 1);
        audit.record(
                AccountActions.AUDIT_VIEWED, "audit", subject != null ? subject : by != null ? by : reader, Map.of());
        Map<UUID, String> names = directory.names(staffIn(found));
        List<Line> lines = found.stream().map(line -> line(line, names)).toList();
        return Page.of(lines, PAGE, than == null ? null : from, line -> List.of(Long.toString(line.number())));
    }

    private static Line line(AuditLine line, Map<UUID, String> names) {
        UUID staff = staff(line);
        return new Line(
                line.number(),
                line.at(),
                staff,
                staff == null ? null : names.get(staff),
                line.actorRole(),
                line.action(),
                line.subjectType(),
                line.subjectId(),
                named(line.details(), names));
    }

    /** Details that are a member of staff's id, by their name. */
    private static Map<String, String> named(Map<String, String> details, Map<UUID, String> names) {
        Map<String, String> shown = new LinkedHashMap<>(details);
        shown.replaceAll((name, value) ->
                id(value).map(id -> names.getOrDefault(id, value)).orElse(value));
        return shown;
    }

    private static Optional<UUID> id(String value) {
        try {
            return value.length() == 36 ? Optional.of(UUID.fromString(value)) : Optional.empty();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static Set<UUID> staffIn(List<AuditLine> lines) {
        Set<UUID> staff = new HashSet<>();
        for (AuditLine line : lines) {
            UUID id = staff(line);
            if (id != null) {
                staff.add(id);
            }
            line.details().values().forEach(value -> id(value).ifPresent(staff::add));
        }
        return staff;
    }

    private static @Nullable UUID staff(AuditLine line) {
        boolean byStaff = Arrays.stream(Role.values())
                .anyMatch(role -> role.isStaff() && role.name().equals(line.actorRole()));
        return byStaff ? UUID.fromString(line.actor()) : null;
    }

    /** Null where somebody made the cursor up. */
    private static @Nullable Long number(Cursor from) {
        try {
            return from.keys().size() == 1 ? Long.valueOf(from.keys().get(0)) : null;
        } catch (NumberFormatException notOurs) {
            return null;
        }
    }
}
