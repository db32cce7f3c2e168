package org.sila.imports.typing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditTrail;
import org.sila.files.FileVault;
import org.sila.imports.rows.Field;
import org.sila.imports.rows.Refusal;
import org.sila.web.NotFound;
import org.sila.web.paging.Cursor;
import org.sila.web.paging.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads sheets for their pages. Nobody sees what the other typed before both are done. */
@Service
class ReadSheet {

    static final int LINES_ON_A_PAGE = 10;

    private static final int SHEETS_ON_A_PAGE = 25;

    private final TypedSheets sheets;
    private final TypeSheet typeSheet;
    private final FileVault vault;
    private final CurrentStaff staff;
    private final AuditTrail audit;

    ReadSheet(TypedSheets sheets, TypeSheet typeSheet, FileVault vault, CurrentStaff staff, AuditTrail audit) {
        this.sheets = sheets;
        this.typeSheet = typeSheet;
        this.vault = vault;
        this.staff = staff;
        this.audit = audit;
    }

    /** A sheet in the list; mine where the reader can type it now. */
    record Listed(TypedSheet sheet, boolean mine) {}

    /**
     * A cell to be typed.
     *
     * @param typed what was typed
     * @param other what the second typed, where the two are compared; empty otherwise
     * @param differs whether they differ
     */
    record CellView(Field field, String typed, String other, boolean differs, boolean wrong) {}

    /**
     * A line with the part of the picture that shows it.
     *
     * @param problem why an import would refuse it; null where it would not
     */
    record LineView(int number, String part, List<CellView> cells, Refusal.@Nullable Reason problem) {}

    /**
     * What the reader may do with a sheet.
     *
     * @param type whether it is theirs to type now
     * @param takeOn whether they may come to type it
     * @param discard whether they may throw it away
     * @param openList whether they may open the list that came of it
     */
    record May(boolean type, boolean takeOn, boolean discard, boolean openList) {}

    /**
     * @param lines those of this page
     * @param from the first of them
     * @param hasPrevious whether there are lines before them to be typed
     * @param hasNext whether there are more to be typed
     * @param open in how many lines the two differ, where they are compared
     */
    record SheetPage(
            TypedSheet sheet,
            May may,
            List<LineView> lines,
            int from,
            boolean hasPrevious,
            boolean hasNext,
            int open) {}

    @Transactional(readOnly = true)
    public Page<Listed> list(@Nullable String from) {
        Cursor cursor = Cursor.parse(from).filter(Cursor::isMomentAndId).orElse(null);
        UUID reader = staff.current().id();
        List<Listed> found = sheets.page(SHEETS_ON_A_PAGE, cursor).stream()
                .map(sheet -> new Listed(sheet, sheet.isTypedBy(reader) || sheet.mayBeTakenOnBy(reader, false)))
                .toList();
        return Page.of(
                found,
                SHEETS_ON_A_PAGE,
                cursor,
                one -> List.of(
                        one.sheet().begunAt().toString(), one.sheet().id().toString()));
    }

    /** The page of a sheet as it is now: lines to type, lines to settle, or what holds. */
    @Transactional
    public SheetPage page(UUID id, int from) {
        TypedSheet sheet = sheets.find(id).orElseThrow(NotFound::new);
        audit.record(TypingActions.READ, TypingActions.SUBJECT, id, Map.of());
        Reading reading = typeSheet.reading(sheet);
        May may = may(sheet);
        if (sheet.state() != SheetState.COMPARING) {
            int first = Math.max(1, Math.min(from, sheet.lines()));
            return new SheetPage(
                    sheet,
                    may,
                    may.type() ? typed(sheet, reading, first) : List.of(),
                    first,
                    first > 1,
                    first + LINES_ON_A_PAGE <= sheet.lines(),
                    0);
        }
        List<Integer> open = reading.open(sheet.lines());
        if (!open.isEmpty()) {
            List<LineView> some = open.stream()
                    .limit(LINES_ON_A_PAGE)
                    .map(line -> compared(sheet, reading, line))
                    .toList();
            return new SheetPage(sheet, may, some, 1, false, false, open.size());
        }
        List<LineView> agreed = new ArrayList<>();
        Map<Integer, List<String>> result = reading.result(sheet.lines());
        Map<Integer, Refusal> problems = Reading.problems(SheetLines.reader(sheet), result);
        result.forEach((line, cells) -> agreed.add(view(sheet, line, cells, problems.get(line))));
        return new SheetPage(sheet, may, agreed, 1, false, false, 0);
    }

    /** One line of a sheet, as it holds. */
    @Transactional
    public SheetPage line(UUID id, int line) {
        TypedSheet sheet = sheets.find(id)
                .filter(known -> known.state() == SheetState.COMPARING && line >= 1 && line <= known.lines())
                .orElseThrow(NotFound::new);
        audit.record(TypingActions.READ, TypingActions.SUBJECT, id, Map.of("line", Integer.toString(line)));
        List<String> cells = typeSheet.reading(sheet).result(sheet.lines()).getOrDefault(line, List.of());
        return new SheetPage(sheet, may(sheet), List.of(view(sheet, line, cells, null)), line, false, false, 0);
    }

    /** Its picture, drawn anew, as a JPEG. */
    @Transactional
    public byte[] picture(UUID id) {
        TypedSheet sheet = sheets.find(id).orElseThrow(NotFound::new);
        audit.record(TypingActions.SEEN, TypingActions.SUBJECT, id, Map.of());
        try (InputStream in = vault.open(sheet.viewId())) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private May may(TypedSheet sheet) {
        StaffMember reader = staff.current();
        boolean leads = reader.role() != Role.CASEWORKER;
        return new May(
                sheet.isTypedBy(reader.id()),
                sheet.mayBeTakenOnBy(reader.id(), leads),
                sheet.importId() == null && (leads || reader.id().equals(sheet.begunBy())),
                reader.role() == Role.ADMINISTRATOR);
    }

    private static List<LineView> typed(TypedSheet sheet, Reading reading, int first) {
        Map<Integer, List<String>> own = sheet.state() == SheetState.FIRST_TYPING ? reading.first() : reading.second();
        Map<Integer, Refusal> problems = Reading.problems(SheetLines.reader(sheet), own);
        List<LineView> lines = new ArrayList<>();
        for (int line = first; line < first + LINES_ON_A_PAGE && line <= sheet.lines(); line++) {
            lines.add(view(sheet, line, own.getOrDefault(line, List.of()), problems.get(line)));
        }
        return lines;
    }

    private static LineView compared(TypedSheet sheet, Reading reading, int line) {
        List<CellView> cells = new ArrayList<>();
        for (int column = 0; column < sheet.columns().size(); column++) {
            cells.add(new CellView(
                    sheet.columns().get(column),
                    reading.cell(reading.first(), line, column),
                    reading.cell(reading.second(), line, column),
                    reading.differs(line, column),
                    false));
        }
        return new LineView(line, sheet.part(line), cells, null);
    }

    private static LineView view(TypedSheet sheet, int line, List<String> typed, @Nullable Refusal refusal) {
        List<CellView> cells = new ArrayList<>();
        for (int column = 0; column < sheet.columns().size(); column++) {
            Field field = sheet.columns().get(column);
            cells.add(new CellView(
                    field,
                    column < typed.size() ? typed.get(column) : "",
                    "",
                    false,
                    refusal != null && Objects.equals(refusal.field(), field)));
        }
        return new LineView(line, sheet.part(line), cells, refusal == null ? null : refusal.reason());
    }
}
