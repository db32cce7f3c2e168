package org.sila.imports;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sila.person.WrittenText;
import org.sila.sources.Grade;
import org.sila.sources.RecordKind;
import org.sila.web.PartialDateForm;
import org.springframework.web.multipart.MultipartFile;

/** A file to bring in, and what is known of it; as in {@link ListDetails}. */
record UploadForm(
        @Nullable MultipartFile file,

        @NotNull(message = "{imports.kind.missing}") @Nullable
        ImportKind kind,

        @NotBlank(message = "{imports.title.missing}") @Size(max = 300) @Nullable
        String title,

        @Nullable RecordKind recordKind,

        @NotBlank(message = "{imports.brought-by.missing}") @Size(max = 300) @Nullable
        String broughtBy,

        @Size(max = 1000) @Nullable String obtained,
        @Valid @Nullable PartialDateForm dated,
        Grade.@Nullable Reliability reliability,
        @Min(1) @Max(6) @Nullable Integer credibility,
        @Nullable Boolean agreedToSearch) {

    /** Nothing typed yet: detainee records, of which nothing can be judged. */
    static final UploadForm EMPTY = new UploadForm(
            null, ImportKind.RECORDS, "", null, "", "", PartialDateForm.EMPTY, Grade.Reliability.F, 6, false);

    /** Whether one was chosen; whether there is anything in it is another question. */
    boolean hasFile() {
        return file != null
                && !Objects.requireNonNullElse(file.getOriginalFilename(), "").isBlank();
    }

    /** True where detainee records do not say what kind of document they come from. */
    boolean lacksRecordKind() {
        return kind == ImportKind.RECORDS && recordKind == null;
    }

    /** What was typed, once it is valid. */
    ListDetails details() {
        if (kind == null) {
            throw new IllegalStateException("not validated");
        }
        return new ListDetails(
                kind,
                WrittenText.clean(title),
                kind == ImportKind.RECORDS ? recordKind : null,
                WrittenText.clean(broughtBy),
                WrittenText.cleanLines(obtained),
                dated == null ? null : dated.toDate().orElse(null),
                new Grade(
                        reliability == null ? Grade.Reliability.F : reliability, credibility == null ? 6 : credibility),
                Boolean.TRUE.equals(agreedToSearch));
    }
}
