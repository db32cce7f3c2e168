package org.sila.search;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sila.cases.CaseStatus;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What results are narrowed by, as it stands in the address: ids of terms and constants, nothing about a person.
 *
 * @param in which results are shown; null where nobody chose
 * @param status of cases
 * @param governorate term of the governorate the family is from
 * @param facility term of the facility
 * @param list term of the source of records
 * @param year term of the year of birth
 */
record Filters(
        @Nullable Tab in,
        @Nullable CaseStatus status,
        @Nullable Integer governorate,
        @Nullable Integer facility,
        @Nullable Integer list,
        @Nullable Integer year) {

    /** The two kinds of results. */
    enum Tab {
        CASES,
        RECORDS
    }

    /** What one narrows by. */
    enum By {
        STATUS,
        GOVERNORATE,
        FACILITY,
        LIST,
        YEAR
    }

    /** The terms that whoever is found must have. */
    int[] terms() {
        return Stream.of(governorate, facility, list, year)
                .filter(Objects::nonNull)
                .flatMapToInt(IntStream::of)
                .toArray();
    }

    public boolean isNarrowed() {
        return status != null || terms().length > 0;
    }

    @Nullable
    Object chosen(By by) {
        return switch (by) {
            case STATUS -> status;
            case GOVERNORATE -> governorate;
            case FACILITY -> facility;
            case LIST -> list;
            case YEAR -> year;
        };
    }

    Filters showing(Tab tab) {
        return new Filters(tab, status, governorate, facility, list, year);
    }

    /** Narrowed by one more thing, or with null by one less. */
    Filters with(By by, @Nullable Object value) {
        Integer term = value instanceof Integer number ? number : null;
        return switch (by) {
            case STATUS -> new Filters(in, (CaseStatus) value, governorate, facility, list, year);
            case GOVERNORATE -> new Filters(in, status, term, facility, list, year);
            case FACILITY -> new Filters(in, status, governorate, term, list, year);
            case LIST -> new Filters(in, status, governorate, facility, term, year);
            case YEAR -> new Filters(in, status, governorate, facility, list, term);
        };
    }

    /** The address of a search that is narrowed like this, from its first page on. */
    String address(UUID searchId) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/search/" + searchId);
        if (in != null) {
            address.queryParam("in", in);
        }
        for (By by : By.values()) {
            Object value = chosen(by);
            if (value != null) {
                address.queryParam(by.name().toLowerCase(Locale.ROOT), value);
            }
        }
        return address.toUriString();
    }
}
