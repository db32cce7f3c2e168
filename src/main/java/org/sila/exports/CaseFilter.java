package org.sila.exports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.cases.CaseStatus;

/**
 * Which cases are asked for; all of them where nothing is set.
 *
 * @param from first day of opening
 * @param to last day of opening
 * @param facility part of the name of a place of detention that a report of the case tells of; empty for any
 * @param caseworkerId whom the case is assigned to
 */
record CaseFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable CaseStatus status,
        String facility,
        @Nullable UUID caseworkerId) {

    /** As it is kept in the log: a code and its value on each line. */
    String codes() {
        List<String> codes = new ArrayList<>();
        add(codes, "from", from);
        add(codes, "to", to);
        add(codes, "status", status);
        add(codes, "facility", facility);
        add(codes, "caseworker", caseworkerId);
        return String.join("\n", codes);
    }

    /** Reads {@link #codes()}; what it does not know is left out. */
    static CaseFilter of(String codes) {
        Map<String, String> values = new HashMap<>();
        codes.lines()
                .map(line -> line.split("=", 2))
                .filter(parts -> parts.length == 2)
                .forEach(parts -> values.put(parts[0], parts[1]));
        String from = values.get("from");
        String to = values.get("to");
        String status = values.get("status");
        String caseworker = values.get("caseworker");
        return new CaseFilter(
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                status == null ? null : CaseStatus.valueOf(status),
                values.getOrDefault("facility", ""),
                caseworker == null ? null : UUID.fromString(caseworker));
    }

    private static void add(List<String> codes, String code, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            codes.add(code + "=" + value);
        }
    }
}
