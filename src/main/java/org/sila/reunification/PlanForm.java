package org.sila.reunification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sila.person.WrittenText;
import org.sila.reports.Relationship;
import org.sila.reunification.sheets.Kin;
import org.sila.reunification.sheets.Plan;
import org.sila.reunification.sheets.Support;

/** A plan as it is typed. */
record PlanForm(
        @Nullable Integer edition,

        @Valid @Size(max = 50) @Nullable List<KinForm> kin,

        @Size(max = 200) @Nullable String speaker,
        @Nullable String day,
        @Size(max = 100) @Nullable String time,
        @Size(max = 300) @Nullable String place,
        @Nullable List<Support> support,
        @Size(max = 5000) @Nullable String wording) {

    /** Lines to write on below those that are filled in. */
    private static final int EMPTY_LINES = 2;

    private static final int FEWEST_LINES = 4;

    /** One of the family. */
    record KinForm(
            @Size(max = 200) @Nullable String name,
            @Nullable Relationship relationship) {

        private boolean isFilled() {
            return !WrittenText.clean(name).isEmpty() || relationship != null;
        }

        private Kin kin() {
            return new Kin(WrittenText.clean(name), relationship);
        }
    }

    static PlanForm of(Plan plan, int edition, List<Kin> suggested) {
        List<Kin> told = edition == 0 ? suggested : plan.kin();
        int empty = Math.max(EMPTY_LINES, FEWEST_LINES - told.size());
        List<KinForm> lines = Stream.concat(
                        told.stream().map(one -> new KinForm(one.name(), one.relationship())),
                        Stream.generate(() -> new KinForm("", null)).limit(empty))
                .toList();
        return new PlanForm(
                edition,
                lines,
                plan.speaker(),
                Objects.toString(plan.day(), ""),
                plan.time(),
                plan.place(),
                plan.support(),
                plan.wording());
    }

    /** What was typed, once it is valid. */
    Plan plan(@Nullable LocalDate on) {
        List<KinForm> lines = kin == null ? List.of() : kin;
        return new Plan(
                lines.stream()
                        .filter(Objects::nonNull)
                        .filter(KinForm::isFilled)
                        .map(KinForm::kin)
                        .toList(),
                WrittenText.clean(speaker),
                on,
                WrittenText.clean(time),
                WrittenText.clean(place),
                support == null ? List.of() : support.stream().distinct().toList(),
                WrittenText.cleanLines(wording));
    }

    int readEdition() {
        return edition == null ? -1 : edition;
    }
}
