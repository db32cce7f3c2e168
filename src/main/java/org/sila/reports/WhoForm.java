package org.sila.reports;

import static org.sila.reports.PageForm.typed;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sila.person.PartialDate;
import org.sila.person.PersonName;
import org.sila.person.Sex;
import org.sila.person.WrittenText;
import org.sila.web.PartialDateForm;

/** Page 1: who are you looking for. */
record WhoForm(
        @Size(max = PersonName.MAX_LENGTH, message = "{reports.error.too-long}")
        String fullName,

        @Size(max = PersonName.MAX_LENGTH, message = "{reports.error.too-long}")
        String givenName,

        @Size(max = PersonName.MAX_LENGTH, message = "{reports.error.too-long}")
        String familyName,

        @Size(max = PersonName.MAX_LENGTH, message = "{reports.error.too-long}")
        String nickname,

        @Nullable Sex sex,
        @Valid @Nullable PartialDateForm born,

        @Pattern(regexp = "\\s*(\\p{Nd}{1,2}|[1١۱][0-2٠-٢۰-۲]\\p{Nd})?\\s*", message = "{reports.error.age}")
        String age)
        implements PageForm {

    static final WhoForm EMPTY = new WhoForm("", "", "", "", null, PartialDateForm.EMPTY, "");

    WhoForm {
        fullName = typed(fullName);
        givenName = typed(givenName);
        familyName = typed(familyName);
        nickname = typed(nickname);
        age = typed(age);
    }

    /** One name is all that must be given. */
    @Override
    public @Nullable Missing missing() {
        boolean named =
                !WrittenText.clean(fullName + givenName + familyName + nickname).isEmpty();
        return named ? null : new Missing("fullName", "reports.error.name-needed");
    }

    /** The date of birth; null where none, or none that is a date, was given. */
    public @Nullable PartialDate bornOn() {
        return born == null ? null : born.toDate().orElse(null);
    }

    /** Age in years; null where none was given. */
    @Nullable
    Integer ageInYears() {
        String digits = WrittenText.asciiDigits(WrittenText.clean(age));
        return digits.isEmpty() ? null : Integer.valueOf(digits);
    }
}
