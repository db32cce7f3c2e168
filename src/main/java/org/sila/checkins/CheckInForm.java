package org.sila.checkins;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sila.person.PartialDate;
import org.sila.person.PersonName;
import org.sila.person.Sex;
import org.sila.person.WrittenText;
import org.sila.reunification.Wishes;
import org.sila.web.PartialDateForm;
import org.springframework.validation.Errors;

/** What was typed into one page. Nothing typed is changed here, so that a failed page shows it again. */
sealed interface CheckInForm {

    /**
     * What a page lacks to be finished.
     *
     * @param field where to mend it
     * @param code message key of how
     */
    record Missing(String field, String code) {}

    /** Null where the page is finished. */
    @Nullable
    Missing missing();

    /** Says what is missing. */
    default void checkFinished(Errors errors) {
        Missing missing = missing();
        if (missing != null && !errors.hasFieldErrors(missing.field())) {
            errors.rejectValue(missing.field(), missing.code());
        }
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable PartialDate date(@Nullable PartialDateForm typed) {
        return typed == null ? null : typed.toDate().orElse(null);
    }

    /** Page 1: who they are. */
    record Who(
            @Size(max = PersonName.MAX_LENGTH, message = "{checkins.error.too-long}")
            String fullName,

            @Size(max = PersonName.MAX_LENGTH, message = "{checkins.error.too-long}")
            String givenName,

            @Size(max = PersonName.MAX_LENGTH, message = "{checkins.error.too-long}")
            String familyName,

            @Size(max = PersonName.MAX_LENGTH, message = "{checkins.error.too-long}")
            String nickname,

            @Size(max = PersonName.MAX_LENGTH, message = "{checkins.error.too-long}")
            String fatherName,

            @Size(max = PersonName.MAX_LENGTH, message = "{checkins.error.too-long}")
            String motherName,

            @Valid @Nullable PartialDateForm born,
            @Nullable Sex sex,

            @Size(max = 300, message = "{checkins.error.too-long}")
            String origin)
            implements CheckInForm {

        static final Who EMPTY = new Who("", "", "", "", "", "", PartialDateForm.EMPTY, null, "");

        public Who {
            fullName = typed(fullName);
            givenName = typed(givenName);
            familyName = typed(familyName);
            nickname = typed(nickname);
            fatherName = typed(fatherName);
            motherName = typed(motherName);
            origin = typed(origin);
        }

        /** The date of birth; null where none was given. */
        public @Nullable PartialDate bornOn() {
            return date(born);
        }

        /** One name is all that must be given. */
        @Override
        public @Nullable Missing missing() {
            boolean named = !WrittenText.clean(fullName + givenName + familyName + nickname)
                    .isEmpty();
            return named ? null : new Missing("fullName", "checkins.error.name");
        }

        @Override
        public String toString() {
            return "Who[hidden]";
        }
    }

    /** One place in which they were held. */
    record Stay(
            @Size(max = 300, message = "{checkins.error.too-long}")
            String place,

            @Size(max = 200, message = "{checkins.error.too-long}")
            String part,

            @Valid @Nullable PartialDateForm since,
            @Valid @Nullable PartialDateForm until,

            @Size(max = 100, message = "{checkins.error.too-long}")
            String number) {

        static final Stay EMPTY = new Stay("", "", PartialDateForm.EMPTY, PartialDateForm.EMPTY, "");

        public Stay {
            place = typed(place);
            part = typed(part);
            number = typed(number);
        }

        /** Whether nothing was typed into it. */
        public boolean isBlank() {
            return (place + part + number).isBlank()
                    && (since == null || since.isBlank())
                    && (until == null || until.isBlank());
        }

        public @Nullable PartialDate sinceDate() {
            return date(since);
        }

        public @Nullable PartialDate untilDate() {
            return date(until);
        }

        private boolean endsBeforeItBegins() {
            PartialDate from = sinceDate();
            PartialDate to = untilDate();
            return from != null && to != null && to.latest().isBefore(from.earliest());
        }
    }

    /** Page 2: where they were held, from the first place to the last, and how they came free. */
    record Held(
            @Size(max = MOST, message = "{checkins.error.too-many}") @Nullable
            List<@Valid Stay> stays,

            @Nullable CameFree cameFree,
            @Valid @Nullable PartialDateForm freed)
            implements CheckInForm {

        static final int MOST = 20;

        private static final int LINES = 2;

        static final Held EMPTY = new Held(List.of(), null, PartialDateForm.EMPTY);

        /** Two lines are offered, and always an empty one more than was filled in. */
        public Held {
            List<Stay> lines = new ArrayList<>();
            if (stays != null) {
                for (Stay line : stays) {
                    lines.add(line == null ? Stay.EMPTY : line);
                }
            }
            while (lines.size() < LINES
                    || lines.size() < MOST && !lines.get(lines.size() - 1).isBlank()) {
                lines.add(Stay.EMPTY);
            }
            stays = lines;
        }

        /** The stays that were filled in. */
        public List<Stay> told() {
            return stays == null
                    ? List.of()
                    : stays.stream().filter(stay -> !stay.isBlank()).toList();
        }

        /** When they came free; null where no date was given. */
        public @Nullable PartialDate freedOn() {
            return date(freed);
        }

        /** What is known of a stay needs its place, and it cannot end before it began. */
        @Override
        public @Nullable Missing missing() {
            List<Stay> lines = stays == null ? List.of() : stays;
            for (int at = 0; at < lines.size(); at++) {
                Stay line = lines.get(at);
                if (!line.isBlank() && WrittenText.clean(line.place()).isEmpty()) {
                    return new Missing("stays[" + at + "].place", "checkins.error.place");
                }
                if (line.endsBeforeItBegins()) {
                    return new Missing("stays[" + at + "].until", "checkins.error.until");
                }
            }
            return null;
        }

        @Override
        public String toString() {
            return "Held[hidden]";
        }
    }

    /** Page 3: what they wish their family to know, and whether they may be asked about others. */
    record Wish(
            @Nullable Wishes wishes,

            @Size(max = 2000, message = "{checkins.error.too-long}")
            String words,

            @Nullable Boolean mayBeAsked)
            implements CheckInForm {

        static final Wish EMPTY = new Wish(null, "", false);

        public Wish {
            words = typed(words);
            mayBeAsked = Boolean.TRUE.equals(mayBeAsked);
        }

        @Override
        public @Nullable Missing missing() {
            return wishes == null ? new Missing("wishes", "checkins.error.wishes") : null;
        }

        @Override
        public String toString() {
            return "Wish[hidden]";
        }
    }

    /** Page 4: how to reach them safely, and their consent. */
    record Reach(
            @Pattern(regexp = "[\\p{Nd}+() ./-]{0,40}", message = "{reports.error.phone}")
            String phone,

            @Pattern(regexp = "\\s*([^@\\s]{1,100}@[^@\\s]{1,150})?\\s*", message = "{reports.error.email}")
            String email,

            @Size(max = 1000, message = "{checkins.error.too-long}")
            String safeContact,

            @Nullable Boolean returnsWithCode,
            @Nullable Boolean agree)
            implements CheckInForm {

        static final Reach EMPTY = new Reach("", "", "", false, false);

        public Reach {
            phone = typed(phone);
            email = typed(email);
            safeContact = typed(safeContact);
            returnsWithCode = Boolean.TRUE.equals(returnsWithCode);
            agree = Boolean.TRUE.equals(agree);
        }

        /** Whether no way to reach them was written. */
        public boolean isBlank() {
            return WrittenText.clean(phone + email + safeContact).isEmpty();
        }

        @Override
        public @Nullable Missing missing() {
            if (isBlank() && !Boolean.TRUE.equals(returnsWithCode)) {
                return new Missing("phone", "reports.error.way-needed");
            }
            return Boolean.TRUE.equals(agree) ? null : new Missing("agree", "checkins.error.agree");
        }

        @Override
        public String toString() {
            return "Reach[hidden]";
        }
    }
}
