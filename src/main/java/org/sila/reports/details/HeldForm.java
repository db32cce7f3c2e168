package org.sila.reports.details;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sila.person.WrittenText;
import org.sila.reports.HeardOf;
import org.sila.web.PartialDateForm;
import org.springframework.validation.Errors;

/** The detention chain (مسار الاحتجاز): one place after the other; and the court. */
record HeldForm(
        @Size(max = MOST_LINES, message = "{reports.error.too-many}") @Nullable
        List<@Valid Stay> stays,

        @Size(max = 300, message = "{reports.error.too-long}")
        String court,

        @Size(max = 300, message = "{reports.error.too-long}")
        String sentence,

        @Size(max = 1000, message = "{reports.error.too-long}")
        String before)
        implements DetailForm {

    private static final int LEAST = 3;

    static final HeldForm EMPTY = new HeldForm(List.of(), "", "", "");

    /** One stay. */
    record Stay(
            @Size(max = 300, message = "{reports.error.too-long}")
            String facility,

            @Size(max = 300, message = "{reports.error.too-long}")
            String part,

            @Size(max = 100, message = "{reports.error.too-long}")
            String number,

            @Valid @Nullable PartialDateForm since,
            @Valid @Nullable PartialDateForm until,

            @Size(max = 500, message = "{reports.error.too-long}")
            String learned) {

        static final Stay EMPTY = new Stay("", "", "", PartialDateForm.EMPTY, PartialDateForm.EMPTY, "");

        Stay {
            facility = DetailForm.typed(facility);
            part = DetailForm.typed(part);
            number = DetailForm.typed(number);
            learned = DetailForm.typed(learned);
        }

        /** Whether nothing was typed into it. */
        public boolean isBlank() {
            return (facility + part + number + learned).isBlank()
                    && (since == null || since.isBlank())
                    && (until == null || until.isBlank());
        }

        private boolean isPlace() {
            return !WrittenText.clean(facility).isEmpty();
        }
    }

    HeldForm {
        stays = DetailForm.lines(stays, Stay.EMPTY, LEAST, Stay::isBlank);
        court = DetailForm.typed(court);
        sentence = DetailForm.typed(sentence);
        before = DetailForm.typed(before);
    }

    /** Begins with what the report says already. */
    static HeldForm of(List<HeardOf> heardOf) {
        List<Stay> known = heardOf.stream()
                .map(heard -> new Stay(
                        heard.facility(),
                        "",
                        "",
                        PartialDateForm.of(heard.since()),
                        PartialDateForm.EMPTY,
                        heard.learned()))
                .toList();
        return new HeldForm(known, "", "", "");
    }

    /** The places that can be searched for. */
    List<HeardOf> heardOf() {
        return written().stream()
                .filter(Stay::isPlace)
                .map(stay -> new HeardOf(stay.facility(), DetailForm.date(stay.since()), stay.learned()))
                .toList();
    }

    /** What is known of a place needs the place, and no stay ends before it begins. */
    void check(Errors errors) {
        List<Stay> all = stays == null ? List.of() : stays;
        for (int i = 0; i < all.size(); i++) {
            Stay stay = all.get(i);
            var since = DetailForm.date(stay.since());
            var until = DetailForm.date(stay.until());
            if (!stay.isPlace() && !stay.isBlank()) {
                errors.rejectValue("stays[" + i + "].facility", "reports.error.place-needed");
            }
            if (since != null && until != null && until.latest().isBefore(since.earliest())) {
                errors.rejectValue("stays[" + i + "].until", "reports.more.error.until");
            }
        }
    }

    private List<Stay> written() {
        return stays == null
                ? List.of()
                : stays.stream().filter(stay -> !stay.isBlank()).toList();
    }

    @Override
    public List<DetailView.Said> said() {
        Answers answers = new Answers();
        for (Stay stay : written()) {
            answers.period("reports.more.field.stay", stay.since(), stay.until(), stay.facility())
                    .text("reports.more.field.part", stay.part())
                    .text("reports.more.field.number", stay.number())
                    .text("reports.field.learned", stay.learned());
        }
        return answers.text("reports.more.field.court", court)
                .text("reports.more.field.sentence", sentence)
                .text("reports.more.field.before", before)
                .all();
    }
}
