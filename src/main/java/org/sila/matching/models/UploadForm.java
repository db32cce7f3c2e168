package org.sila.matching.models;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sila.person.WrittenText;
import org.springframework.web.multipart.MultipartFile;

/** A model to bring in. */
record UploadForm(
        @Nullable MultipartFile file,
        @Nullable String name,

        @NotBlank(message = "{matching.models.error.reason-needed}") @Size(max = 1000) @Nullable
        String reason) {

    static final UploadForm EMPTY = new UploadForm(null, "", "");

    boolean hasFile() {
        return file != null && !file.isEmpty();
    }

    boolean isTooBig() {
        return file != null && file.getSize() > UploadModel.LARGEST;
    }

    String called() {
        return WrittenText.clean(name);
    }

    String because() {
        return WrittenText.cleanLines(reason);
    }
}
