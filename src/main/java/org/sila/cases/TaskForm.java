package org.sila.cases;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.person.WrittenText;
import org.springframework.validation.BindingResult;

/** What the forms of tasks send, as it was typed. */
record TaskForm(
        @Nullable Integer version,
        @Nullable String task,
        @Nullable String dueOn,
        @Nullable UUID assignee) {

    static final TaskForm EMPTY = new TaskForm(null, null, null, null);

    static TaskForm of(CaseTask stored) {
        return new TaskForm(stored.version(), stored.text(), stored.dueOn().toString(), stored.assigneeId());
    }

    /** The day typed; empty, and an error of the form, where it is none. */
    Optional<LocalDate> day(BindingResult errors) {
        try {
            return Optional.of(LocalDate.parse(WrittenText.asciiDigits(WrittenText.clean(dueOn))));
        } catch (DateTimeParseException noDay) {
            errors.rejectValue("dueOn", "cases.task.error.no-day");
            return Optional.empty();
        }
    }
}
