package org.sila.web.paging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list begins: after a row, or before it when going back. Its text form is opaque but not secret and
 * stands in addresses: its keys are ids, times and numbers, never anything about a person. A list sorted by names puts
 * only the id of the row into the cursor and looks the name up again in its query.
 *
 * @param backwards true for the rows before the keys, false for those after
 * @param keys sort key of the row next to the page, the id last
 */
public record Cursor(boolean backwards, List<String> keys) {

    private static final String SEPARATOR = "\n";

    public Cursor {
        keys = List.copyOf(keys);
        if (keys.isEmpty() || keys.stream().anyMatch(key -> key.contains(SEPARATOR))) {
            throw new IllegalArgumentException("a cursor needs keys of one line each");
        }
    }

    public static Cursor after(String... keys) {
        return new Cursor(false, List.of(keys));
    }

    public static Cursor before(String... keys) {
        return new Cursor(true, List.of(keys));
    }

    /** Reads the text form; empty where there is none or it is not one of ours, which means the first page. */
    public static Optional<Cursor> parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] parts = plain.split(SEPARATOR, -1);
            boolean known = parts.length > 1 && (parts[0].equals("a") || parts[0].equals("b"));
            return known
                    ? Optional.of(new Cursor(
                            parts[0].equals("b"), Arrays.asList(parts).subList(1, parts.length)))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Whether it is of a list in the order of a moment and an id; false for one that somebody made up. */
    public boolean isMomentAndId() {
        try {
            Instant.parse(keys.get(0));
            UUID.fromString(keys.get(1));
            return keys.size() == 2;
        } catch (DateTimeParseException | IllegalArgumentException | IndexOutOfBoundsException madeUp) {
            return false;
        }
    }

    /** Whether it is of a list in the order of an id alone; false for one that somebody made up. */
    public boolean isId() {
        try {
            UUID.fromString(keys.get(0));
            return keys.size() == 1;
        } catch (IllegalArgumentException madeUp) {
            return false;
        }
    }

    /** The text form, safe in addresses. */
    @Override
    public String toString() {
        String plain = (backwards ? "b" : "a") + SEPARATOR + String.join(SEPARATOR, keys);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
