package org.sila.reunification;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sila.person.WrittenText;
import org.sila.reports.Relationship;
import org.sila.reunification.sheets.Handover;

/** A handover as it is typed; things and witnesses one a line. */
record HandoverForm(
        @Nullable Integer edition,
        @Nullable List<Handover.Handed> what,
        @Size(max = 5000) @Nullable String items,
        @Size(max = 100) @Nullable String bodyTag,
        @Size(max = 100) @Nullable String registerNumber,
        @Size(max = 300) @Nullable String giver,
        @Nullable String day,
        @Size(max = 300) @Nullable String place,
        @Size(max = 200) @Nullable String receiver,
        @Nullable Relationship relationship,
        @Nullable Boolean identityShown,
        @Size(max = 300) @Nullable String identityDocument,
        @Size(max = 1000) @Nullable String witnesses,
        @Size(max = 5000) @Nullable String remarks) {

    static HandoverForm of(Handover handover, int edition) {
        return new HandoverForm(
                edition,
                handover.what(),
                String.join("\n", handover.items()),
                handover.bodyTag(),
                handover.registerNumber(),
                handover.giver(),
                Objects.toString(handover.day(), ""),
                handover.place(),
                handover.receiver(),
                handover.relationship(),
                handover.identityShown(),
                handover.identityDocument(),
                String.join("\n", handover.witnesses()),
                handover.remarks());
    }

    /** What was typed, once it is valid. */
    Handover handover(@Nullable LocalDate on) {
        return new Handover(
                what == null ? List.of() : what.stream().distinct().toList(),
                lines(items),
                WrittenText.clean(bodyTag),
                WrittenText.clean(registerNumber),
                WrittenText.clean(giver),
                on,
                WrittenText.clean(place),
                WrittenText.clean(receiver),
                relationship,
                identityShown,
                WrittenText.clean(identityDocument),
                lines(witnesses),
                WrittenText.cleanLines(remarks));
    }

    int readEdition() {
        return edition == null ? -1 : edition;
    }

    private static List<String> lines(@Nullable String typed) {
        return WrittenText.cleanLines(typed)
                .lines()
                .map(WrittenText::clean)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
