package org.sila.imports.typing;

import java.awt.Dimension;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditTrail;
import org.sila.files.FileType;
import org.sila.files.FileVault;
import org.sila.files.Picture;
import org.sila.ids.Ids;
import org.sila.imports.ListDetails;
import org.sila.imports.rows.Field;
import org.sila.web.Conflict;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the picture of a sheet in, says where its lines are, and throws a sheet away again. */
@Service
class BeginSheet {

    static final int MOST_LINES = 200;

    private static final int MOST_BYTES = 20 * 1024 * 1024;

    private final TypedSheets sheets;
    private final FileVault vault;
    private final CurrentStaff staff;
    private final AuditTrail audit;
    private final Clock clock;

    BeginSheet(TypedSheets sheets, FileVault vault, CurrentStaff staff, AuditTrail audit, Clock clock) {
        this.sheets = sheets;
        this.vault = vault;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Where the lines of a sheet are.
     *
     * @param lines how many
     * @param topAt where the first begins, in thousandths of the picture's height
     * @param bottomAt where the last ends
     */
    record Lines(int lines, int topAt, int bottomAt) {

        /** @throws DomainError where they cannot be there */
        Lines {
            if (lines < 1 || lines > MOST_LINES) {
                throw new DomainError("imports.typing.error.lines", MOST_LINES);
            }
            if (topAt < 0 || bottomAt > 1000 || topAt >= bottomAt) {
                throw new DomainError("imports.typing.error.place");
            }
        }
    }

    /**
     * @return the new sheet's id
     * @throws DomainError where the picture is too large, of another type or cannot be drawn, or no column names people
     */
    @Transactional
    public UUID begin(ListDetails details, List<Field> columns, Lines lines, byte[] picture) {
        if (columns.stream().noneMatch(Field::namesThePerson)) {
            throw new DomainError("imports.typing.error.no-name");
        }
        if (picture.length > MOST_BYTES) {
            throw new DomainError("imports.typing.error.too-large");
        }
        FileType type = FileType.of(picture)
                .filter(FileType::isPicture)
                .orElseThrow(() -> new DomainError("imports.typing.error.type"));
        try {
            byte[] drawn = Picture.drawnAnew(picture, type);
            Dimension size = Picture.sizeOf(drawn);
            TypedSheet sheet = new TypedSheet(
                    Ids.next(),
                    details,
                    keep(picture, type),
                    keep(drawn, FileType.JPEG),
                    size.width,
                    size.height,
                    columns,
                    lines.lines(),
                    lines.topAt(),
                    lines.bottomAt(),
                    SheetState.FIRST_TYPING,
                    staff.current().id(),
                    clock.instant(),
                    null,
                    null,
                    0);
            sheets.insert(sheet);
            audit.record(TypingActions.BEGUN, TypingActions.SUBJECT, sheet.id(), Map.of());
            return sheet.id();
        } catch (Picture.Unreadable unreadable) {
            throw new DomainError("imports.typing.error.unreadable");
        }
    }

    /** Says anew where the lines are, before the first has typed all of them. */
    @Transactional
    public void place(UUID id, Lines lines) {
        TypedSheet sheet = sheets.find(id).orElseThrow(NotFound::new);
        if (sheet.state() != SheetState.FIRST_TYPING
                || !sheet.isTypedBy(staff.current().id())) {
            throw new Conflict("imports.typing.error.not-your-turn");
        }
        if (!sheets.place(sheet, lines.lines(), lines.topAt(), lines.bottomAt())) {
            throw new Conflict();
        }
    }

    /**
     * Throws it away with its picture.
     *
     * @throws Conflict where a list came of it
     * @throws AccessDeniedException for a caseworker who did not begin it
     */
    @Transactional
    public void discard(UUID id) {
        TypedSheet sheet = sheets.find(id).orElseThrow(NotFound::new);
        StaffMember by = staff.current();
        if (by.role() == Role.CASEWORKER && !by.id().equals(sheet.begunBy())) {
            throw new AccessDeniedException("somebody else's sheet");
        }
        if (!sheets.delete(id)) {
            throw new Conflict("imports.typing.error.handed-on");
        }
        vault.remove(sheet.viewId());
        vault.remove(sheet.originalId());
        audit.record(TypingActions.DISCARDED, TypingActions.SUBJECT, id, Map.of());
    }

    private UUID keep(byte[] content, FileType type) {
        return vault.keep(content, "sheet." + type.ending(), type.mediaType()).id();
    }
}
