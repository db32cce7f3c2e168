package org.sila.imports;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What tells in a sheet of refused rows which row of which list each of them is, so that it finds its place again when it
 * comes back mended.
 *
 * @param importId the list
 * @param row its number in that list
 */
record MendingKey(UUID importId, int row) {

    /** Header of the column with the keys. */
    static final String HEADER = "sila-row";

    private static final Pattern FORM = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/(\\d{1,7})");

    /** Position of the column with the keys; -1 where there is none. */
    static int column(List<String> headers) {
        for (int column = 0; column < headers.size(); column++) {
            if (headers.get(column).strip().equalsIgnoreCase(HEADER)) {
                return column;
            }
        }
        return -1;
    }

    /** Empty where it is none. */
    static Optional<MendingKey> parse(String cell) {
        Matcher form = FORM.matcher(cell.strip());
        return form.matches()
                ? Optional.of(new MendingKey(UUID.fromString(form.group(1)), Integer.parseInt(form.group(2))))
                : Optional.empty();
    }

    String written() {
        return importId + "/" + row;
    }
}
