package org.sila.imports.typing;

import java.util.List;
import java.util.UUID;
import org.sila.sources.DetaineeRecords;
import org.sila.sources.RecordSection;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the page of a record that was typed in: the line of paper that it came from. */
@Component
@Order(5)
class LineOnPaper implements RecordSection {

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

    private static Line line(TypedSheet sheet, int number) {
        return new Line("/typing/" + sheet.id() + "/lines/" + number, "", "imports.typing.paper.line", List.of(number));
    }
}
