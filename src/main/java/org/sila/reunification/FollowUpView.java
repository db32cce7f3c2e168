package org.sila.reunification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.reunification.care.FollowUpResult;
import org.sila.reunification.care.Need;
import org.sila.reunification.care.Stage;

/**
 * A time to ask again how the people are.
 *
 * @param result what came of it; null until then
 * @param notes how they are, or why they were not asked
 */
public record FollowUpView(
        UUID id,
        UUID reunificationId,
        Stage stage,
        LocalDate dueOn,
        @Nullable UUID doneBy,
        @Nullable Instant doneAt,
        @Nullable FollowUpResult result,
        List<Need> needs,
        String notes) {

    public FollowUpView {
        needs = List.copyOf(needs);
    }

    public boolean isDone() {
        return doneAt != null;
    }
}
