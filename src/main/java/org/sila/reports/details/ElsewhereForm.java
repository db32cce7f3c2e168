package org.sila.reports.details;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where else the person is registered, and what offices said. */
record ElsewhereForm(
        @Size(max = MOST_LINES, message = "{reports.error.too-many}") @Nullable
        List<@Valid Registration> registrations,

        @Nullable Answer registry,

        @Size(max = 1000, message = "{reports.error.too-long}")
        String registrySays,

        @Nullable Answer dna,

        @Size(max = 300, message = "{reports.error.too-long}")
        String dnaWhere,

        @Nullable Answer money)
        implements DetailForm {

    private static final int LEAST = 3;

    /** Answer to a question that some would rather not answer. */
    enum Answer {
        YES,
        NO,
        DO_NOT_KNOW,
        PREFER_NOT_TO_SAY
    }

    /** Where, and under which number. */
    record Registration(
            @Size(max = 200, message = "{reports.error.too-long}")
            String organisation,

            @Size(max = 100, message = "{reports.error.too-long}")
            String file) {

        static final Registration EMPTY = new Registration("", "");

        Registration {
            organisation = DetailForm.typed(organisation);
            file = DetailForm.typed(file);
        }

        private boolean isBlank() {
            return (organisation + file).isBlank();
        }
    }

    static final ElsewhereForm EMPTY = new ElsewhereForm(List.of(), null, "", null, "", null);

    ElsewhereForm {
        registrations = DetailForm.lines(registrations, Registration.EMPTY, LEAST, Registration::isBlank);
        registrySays = DetailForm.typed(registrySays);
        dnaWhere = DetailForm.typed(dnaWhere);
    }

    @Override
    public List<DetailView.Said> said() {
        Answers answers = new Answers();
        for (Registration one : registrations == null ? List.<Registration>of() : registrations) {
            answers.text("reports.more.field.organisation", one.organisation())
                    .text("reports.more.field.file", one.file());
        }
        return answers.choice("reports.more.field.registry", registry)
                .text("reports.more.field.registry-says", registrySays)
                .choice("reports.more.field.dna", dna)
                .text("reports.more.field.dna-where", dnaWhere)
                .choice("reports.more.field.money", money)
                .all();
    }
}
