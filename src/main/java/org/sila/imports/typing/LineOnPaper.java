package org.sila.imports.typing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sila.sources.DetaineeRecords;
import org.sila.sources.RecordPicture;
import org.sila.sources.RecordSection;
import org.sila.sources.RecordView;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Of a record that was typed in: the line of paper that it came from, on its page and wherever else it is shown. */
@Component
@Order(5)
class LineOnPaper implements RecordSection, RecordPicture {

    private final TypedSheets sheets;
    private final DetaineeRecords records;

    LineOnPaper(TypedSheets sheets, DetaineeRecords records) {
        this.sheets = sheets;
        this.records = records;
    }

    @Override
    public String title() {
        return "imports.typing.paper";
    }

    @Override
    public boolean isShownEmpty() {
        return false;
    }

    @Override
    public List<Line> lines(UUID recordId) {
        return records.view(recordId).stream()
                .flatMap(record -> sheets.ofSource(record.source().id()).stream()
                        .map(sheet -> line(sheet, SheetLines.line(record.rowNumber()))))
                .toList();
    }

    @Override
    public Optional<Strip> of(RecordView record) {
        int line = SheetLines.line(record.rowNumber());
        return sheets.ofSource(record.source().id()).stream()
                .findFirst()
                .map(sheet -> new Strip(
                        sheet.href(), sheet.width(), sheet.height(), sheet.part(line), line, page(sheet, line)));
    }

    private static Line line(TypedSheet sheet, int number) {
        return new Line(page(sheet, number), "", "imports.typing.paper.line", List.of(number));
    }

    private static String page(TypedSheet sheet, int line) {
        return "/typing/" + sheet.id() + "/lines/" + line;
    }
}
