package org.sila.reports;

import static org.sila.reports.PageForm.typed;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sila.person.PersonName;
import org.sila.person.WrittenText;

/** Page 5: who asks, and how to reach them safely. */
record YouForm(
        @Size(max = PersonName.MAX_LENGTH, message = "{reports.error.too-long}")
        String name,

        @Nullable Relationship relationship,

        @Pattern(regexp = "[\\p{Nd}+() ./-]{0,40}", message = "{reports.error.phone}")
        String phone,

        @Pattern(regexp = "\\s*([^@\\s]{1,100}@[^@\\s]{1,150})?\\s*", message = "{reports.error.email}")
        String email,

        @Size(max = 1000, message = "{reports.error.too-long}")
        String safeContact,

        @Nullable Boolean returnsWithCode,

        @Pattern(regexp = PrivatePhrases.FORM, message = "{reports.error.phrase}")
        String phrase)
        implements PageForm {

    static final YouForm EMPTY = new YouForm("", null, "", "", "", false, "");

    YouForm {
        name = typed(name);
        phone = typed(phone);
        email = typed(email);
        safeContact = typed(safeContact);
        returnsWithCode = Boolean.TRUE.equals(returnsWithCode);
        phrase = typed(phrase);
    }

    /** What is known of the enquirer, to be changed. */
    static YouForm of(Enquirer enquirer) {
        return new YouForm(
                enquirer.name(),
                enquirer.relationship(),
                enquirer.phone(),
                enquirer.email(),
                enquirer.safeContact(),
                enquirer.returnsWithCode(),
                "");
    }

    /** The enquirer that was described. */
    Enquirer enquirer(String language) {
        return new Enquirer(
                name,
                relationship == null ? Relationship.UNKNOWN : relationship,
                phone,
                email,
                safeContact,
                Boolean.TRUE.equals(returnsWithCode),
                language);
    }

    /** One way back is needed: a number, an address, or the enquirer's word that they will come with the code. */
    @Override
    public @Nullable Missing missing() {
        boolean reachable = Boolean.TRUE.equals(returnsWithCode)
                || !WrittenText.clean(phone + email + safeContact).isEmpty();
        return reachable ? null : new Missing("phone", "reports.error.way-needed");
    }
}
