package org.sila.imports.typing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.audit.AuditTrail;
import org.sila.imports.SameFile;
import org.sila.imports.UploadList;
import org.sila.person.WrittenText;
import org.sila.web.Conflict;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way of a sheet: typed once, typed again by somebody else, compared, and handed on as a list. */
@Service
class TypeSheet {

    private static final int LONGEST_CELL = 300;

    private final TypedSheets sheets;
    private final TypedLines lines;
    private final UploadList uploadList;
    private final CurrentStaff staff;
    private final AuditTrail audit;

    TypeSheet(TypedSheets sheets, TypedLines lines, UploadList uploadList, CurrentStaff staff, AuditTrail audit) {
        this.sheets = sheets;
        this.lines = lines;
        this.uploadList = uploadList;
        this.staff = staff;
        this.audit = audit;
    }

    /**
     * Comes to type it: the second time, or in the place of somebody who does not come back. What was typed stays.
     *
     * @throws Conflict where that is not this person's to do
     */
    @Transactional
    public void takeOn(UUID id) {
        TypedSheet sheet = sheets.find(id).orElseThrow(NotFound::new);
        UUID by = staff.current().id();
        if (sheet.isTypedBy(by)) {
            return;
        }
        boolean first = sheet.state() == SheetState.FIRST_TYPING;
        if (!sheet.mayBeTakenOnBy(by, leads())
                || !sheets.typists(sheet, first ? by : sheet.begunBy(), first ? null : by)) {
            throw new Conflict("imports.typing.error.not-your-turn");
        }
        audit.record(
                TypingActions.TAKEN_ON,
                TypingActions.SUBJECT,
                id,
                Map.of("entry", sheet.state().entry().name()));
    }

    /**
     * Keeps what was typed of some lines, right or wrong.
     *
     * @throws Conflict where it is not this person's turn
     */
    @Transactional
    public void save(UUID id, Map<Integer, List<String>> typed) {
        TypedSheet sheet = onTurn(id);
        lines.write(id, sheet.state().entry(), clean(sheet, typed));
    }

    /**
     * Says that all lines are typed.
     *
     * @throws DomainError where nothing was typed at all
     */
    @Transactional
    public void finish(UUID id) {
        TypedSheet sheet = onTurn(id);
        if (lines.of(id, sheet.state().entry()).values().stream()
                .allMatch(cells -> cells.stream().allMatch(String::isBlank))) {
            throw new DomainError("imports.typing.error.nothing-typed");
        }
        boolean first = sheet.state() == SheetState.FIRST_TYPING;
        if (!sheets.moveOn(sheet, first ? SheetState.SECOND_TYPING : SheetState.COMPARING)) {
            throw new Conflict("imports.typing.error.not-your-turn");
        }
        audit.record(
                TypingActions.TYPED,
                TypingActions.SUBJECT,
                id,
                Map.of("entry", sheet.state().entry().name()));
    }

    /**
     * Says what holds of lines in which the two differ. A line that somebody else has settled meanwhile stays as it is.
     *
     * @param settled all cells of each such line
     */
    @Transactional
    public void settle(UUID id, Map<Integer, List<String>> settled) {
        TypedSheet sheet = compared(id);
        int done = lines.settle(id, clean(sheet, settled));
        settled(id, done);
    }

    /** Puts a line right that is settled already, or in which both made the same mistake. */
    @Transactional
    public void correct(UUID id, int line, List<String> cells) {
        TypedSheet sheet = compared(id);
        lines.write(id, Entry.AGREED, clean(sheet, Map.of(line, cells)));
        settled(id, 1);
    }

    private void settled(UUID id, int count) {
        audit.record(TypingActions.SETTLED, TypingActions.SUBJECT, id, Map.of("lines", Integer.toString(count)));
    }

    /**
     * Makes a list of it, which administrators bring in like any other.
     *
     * @return the list's id
     * @throws DomainError where lines are still open, no line says anything, or a list says the same already
     */
    @Transactional
    public UUID handOn(UUID id) {
        TypedSheet sheet = compared(id);
        Reading reading = reading(sheet);
        if (!reading.open(sheet.lines()).isEmpty()) {
            throw new DomainError("imports.typing.error.open");
        }
        UUID list = upload(sheet, reading.result(sheet.lines()));
        if (!sheets.handOn(sheet, list)) {
            throw new Conflict("imports.typing.error.handed-on");
        }
        audit.record(TypingActions.HANDED_ON, TypingActions.SUBJECT, id, Map.of("list", list.toString()));
        return list;
    }

    private UUID upload(TypedSheet sheet, Map<Integer, List<String>> result) {
        if (result.isEmpty()) {
            throw new DomainError("imports.typing.error.nothing-typed");
        }
        try {
            return uploadList.upload(SheetLines.csv(sheet, result), "typed-sheet.csv", "text/csv", sheet.details());
        } catch (SameFile same) {
            throw new DomainError("imports.typing.error.same");
        }
    }

    Reading reading(TypedSheet sheet) {
        return new Reading(
                sheet.columns().size(),
                lines.of(sheet.id(), Entry.FIRST),
                lines.of(sheet.id(), Entry.SECOND),
                lines.of(sheet.id(), Entry.AGREED));
    }

    private TypedSheet onTurn(UUID id) {
        TypedSheet sheet = sheets.find(id).orElseThrow(NotFound::new);
        if (!sheet.isTypedBy(staff.current().id())) {
            throw new Conflict("imports.typing.error.not-your-turn");
        }
        return sheet;
    }

    /** @throws Conflict where it is not compared yet, or a list came of it */
    private TypedSheet compared(UUID id) {
        TypedSheet sheet = sheets.find(id).orElseThrow(NotFound::new);
        if (sheet.state() != SheetState.COMPARING || sheet.importId() != null) {
            throw new Conflict("imports.typing.error.handed-on");
        }
        return sheet;
    }

    private boolean leads() {
        return staff.current().role() != Role.CASEWORKER;
    }

    private static Map<Integer, List<String>> clean(TypedSheet sheet, Map<Integer, List<String>> typed) {
        Map<Integer, List<String>> clean = new TreeMap<>();
        typed.forEach((line, cells) -> {
            if (line >= 1 && line <= sheet.lines()) {
                List<String> row = new ArrayList<>();
                for (int column = 0; column < sheet.columns().size(); column++) {
                    String cell = column < cells.size() ? WrittenText.clean(cells.get(column)) : "";
                    row.add(cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) : cell);
                }
                clean.put(line, row);
            }
        });
        return clean;
    }
}
