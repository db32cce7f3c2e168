package org.sila.imports.typing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sila.imports.ImportKind;
import org.sila.imports.ListDetails;
import org.sila.imports.rows.Field;
import org.sila.person.WrittenText;
import org.sila.sources.Grade;
import org.sila.sources.RecordKind;
import org.sila.web.PartialDateForm;
import org.springframework.web.multipart.MultipartFile;

/** A sheet to type in, and what is known of it; as in {@link ListDetails}. */
record SheetForm(
        @Nullable MultipartFile picture,

        @NotBlank(message = "{imports.title.missing}") @Size(max = 300) @Nullable
        String title,

        @NotNull(message = "{imports.record-kind.missing}") @Nullable
        RecordKind recordKind,

        @NotBlank(message = "{imports.brought-by.missing}") @Size(max = 300) @Nullable
        String broughtBy,

        @Size(max = 1000) @Nullable String obtained,
        @Valid @Nullable PartialDateForm dated,
        Grade.@Nullable Reliability reliability,
        @Min(1) @Max(6) @Nullable Integer credibility,
        @Nullable List<String> columns,
        @Nullable String lines,
        @Nullable String top,
        @Nullable String bottom) {

    /** What papers commonly have, in the order in which it is typed. */
    static final List<Field> POSSIBLE = List.of(
            Field.ID,
            Field.FULL_NAME,
            Field.GIVEN_NAME,
            Field.FATHER_NAME,
            Field.GRANDFATHER_NAME,
            Field.FAMILY_NAME,
            Field.MOTHER_NAME,
            Field.SEX,
            Field.BIRTH_DATE,
            Field.AGE,
            Field.BIRTH_PLACE,
            Field.ORIGIN,
            Field.NATIONAL_ID,
            Field.REGISTRY_NO,
            Field.EVENT_DATE,
            Field.EVENT_PLACE,
            Field.FACILITY,
            Field.STATUS);

    static final SheetForm EMPTY = new SheetForm(
            null,
            "",
            null,
            "",
            "",
            PartialDateForm.EMPTY,
            Grade.Reliability.F,
            6,
            List.of("FULL_NAME", "MOTHER_NAME", "BIRTH_DATE"),
            "20",
            "0",
            "100");

    boolean hasPicture() {
        return picture != null && !picture.isEmpty();
    }

    List<Field> chosen() {
        List<String> names = Objects.requireNonNullElse(columns, List.of());
        return POSSIBLE.stream().filter(field -> names.contains(field.name())).toList();
    }

    /** Where the lines are; empty where that is no number. */
    Optional<BeginSheet.Lines> where() {
        return where(lines, top, bottom);
    }

    static Optional<BeginSheet.Lines> where(@Nullable String lines, @Nullable String top, @Nullable String bottom) {
        try {
            return Optional.of(new BeginSheet.Lines(number(lines), 10 * number(top), 10 * number(bottom)));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static int number(@Nullable String typed) {
        String plain = WrittenText.asciiDigits(WrittenText.clean(typed)).toLowerCase(Locale.ROOT);
        if (!plain.matches("\\d{1,4}")) {
            throw new NumberFormatException("no small number");
        }
        return Integer.parseInt(plain);
    }

    /** What was typed, once it is valid. */
    ListDetails details() {
        return new ListDetails(
                ImportKind.RECORDS,
                WrittenText.clean(title),
                recordKind,
                WrittenText.clean(broughtBy),
                WrittenText.cleanLines(obtained),
                dated == null ? null : dated.toDate().orElse(null),
                new Grade(
                        reliability == null ? Grade.Reliability.F : reliability, credibility == null ? 6 : credibility),
                false);
    }
}
