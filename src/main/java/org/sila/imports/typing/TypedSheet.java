package org.sila.imports.typing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.imports.ListDetails;
import org.sila.imports.rows.Field;

/**
 * A page of paper that is typed in.
 *
 * @param originalId its picture as it came
 * @param viewId its picture drawn anew, of that width and height in pixels
 * @param columns what its columns say, in their order
 * @param lines how many lines it has
 * @param topAt where they begin, in thousandths of the height
 * @param bottomAt where they end
 * @param secondBy who types it the second time; null before somebody began to
 * @param importId the list that came of it
 */
record TypedSheet(
        UUID id,
        ListDetails details,
        UUID originalId,
        UUID viewId,
        int width,
        int height,
        List<Field> columns,
        int lines,
        int topAt,
        int bottomAt,
        SheetState state,
        UUID begunBy,
        Instant begunAt,
        @Nullable UUID secondBy,
        @Nullable UUID importId,
        int version) {

    /** So much of a line's height is shown above and below it: paper is not straight. */
    private static final double AROUND = 0.45;

    /** The part of the picture that shows the line, as an SVG view box: x, y, width, height in pixels. */
    String part(int line) {
        double top = height * topAt / 1000.0;
        double each = height * (bottomAt - topAt) / 1000.0 / lines;
        double from = Math.max(0, top + (line - 1) * each - AROUND * each);
        double to = Math.min(height, top + line * each + AROUND * each);
        return "0 %d %d %d".formatted(Math.round(from), width, Math.max(1, Math.round(to - from)));
    }

    /** Where its picture is fetched. */
    public String href() {
        return "/typing/" + id + "/picture";
    }

    /** Message key of how far it is, to somebody who can type it now or not. */
    public String says(boolean mine) {
        return importId != null
                ? "imports.typing.state.HANDED_ON"
                : (mine ? "imports.typing.turn." : "imports.typing.state.") + state;
    }

    /** The tone of that. */
    public String tone(boolean mine) {
        return importId != null ? "done" : mine ? "go" : "wait";
    }

    /** Whether this person is typing it now. */
    boolean isTypedBy(UUID staffId) {
        return switch (state) {
            case FIRST_TYPING -> staffId.equals(begunBy);
            case SECOND_TYPING -> staffId.equals(secondBy);
            case COMPARING -> false;
        };
    }

    /**
     * Whether this person may come to type it: the second time where nobody does yet, and in the place of somebody who
     * does not come back; never both times.
     *
     * @param leads whether the person is a supervisor or an administrator
     */
    boolean mayBeTakenOnBy(UUID staffId, boolean leads) {
        return switch (state) {
            case FIRST_TYPING -> leads && !staffId.equals(begunBy);
            case SECOND_TYPING -> !staffId.equals(begunBy) && !staffId.equals(secondBy) && (secondBy == null || leads);
            case COMPARING -> false;
        };
    }
}
