package org.sila.facilities;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sila.ids.Ids;
import org.sila.person.PartialDate;
import org.sila.person.WrittenText;
import org.sila.places.Facility;
import org.sila.reports.ResponsibleParty;
import org.springframework.validation.Errors;

/**
 * What is known of a facility, as typed.
 *
 * @param key of the form, so that sending it twice makes one facility
 * @param version of the facility when it was read; null for a new one
 * @param partOf name of the facility of which it is part; empty where of none
 * @param names other names, one a line; so are numbers and streets
 */
record FacilityForm(
        @Nullable UUID key,
        @Nullable Integer version,
        @Size(max = 300) @Nullable String arabic,
        @Size(max = 300) @Nullable String english,

        @NotNull(message = "{facilities.error.kind}") Facility.@Nullable Kind kind,

        boolean alleged,
        @Nullable String partOf,
        @Nullable Part part,
        @Nullable ResponsibleParty operator,
        @Nullable String governorate,
        @Nullable String names,
        @Nullable String numbers,
        @Nullable String streets,
        @Nullable String latitude,
        @Nullable String longitude,
        @Nullable List<PeriodForm> periods) {

    private static final int LONGEST = 300;
    private static final int MOST_LINES = 100;
    private static final int MOST_PERIODS = 20;
    private static final int DECIMALS = 5;

    /** A row of the table of periods. */
    record PeriodForm(
            @Nullable ResponsibleParty operator,
            @Nullable String since,
            @Nullable String until) {

        static final PeriodForm EMPTY = new PeriodForm(null, "", "");

        boolean isBlank() {
            return operator == null && typed(since).isEmpty() && typed(until).isEmpty();
        }

        /** Empty where a date is none, nobody is named, or it ends before it begins. */
        Optional<Period> read() {
            Optional<PartialDate> from = PartialDate.parse(typed(since));
            Optional<PartialDate> to = PartialDate.parse(typed(until));
            ResponsibleParty by = operator;
            if (by == null) {
                return Optional.empty();
            }
            boolean wrong = from.isEmpty() && !typed(since).isEmpty()
                    || to.isEmpty() && !typed(until).isEmpty()
                    || from.isPresent()
                            && to.isPresent()
                            && from.get().earliest().isAfter(to.get().latest());
            return wrong ? Optional.empty() : Optional.of(new Period(by, from.orElse(null), to.orElse(null)));
        }
    }

    /** @param partOf the facility that something is to be entered as part of; null where of none */
    static FacilityForm empty(@Nullable String partOf) {
        return new FacilityForm(
                Ids.next(),
                null,
                "",
                "",
                partOf == null ? null : Facility.Kind.PRISON,
                false,
                partOf,
                partOf == null ? null : Part.BUILDING,
                ResponsibleParty.UNKNOWN,
                "",
                "",
                "",
                "",
                "",
                "",
                List.of(PeriodForm.EMPTY));
    }

    static FacilityForm of(StoredFacility facility, String partOf) {
        List<PeriodForm> periods = new ArrayList<>();
        facility.periods()
                .forEach(period ->
                        periods.add(new PeriodForm(period.operator(), text(period.since()), text(period.until()))));
        periods.add(PeriodForm.EMPTY);
        return new FacilityForm(
                facility.id(),
                facility.version(),
                facility.arabic(),
                facility.english(),
                facility.kind(),
                facility.alleged(),
                partOf,
                facility.part(),
                facility.operator(),
                facility.governorate(),
                String.join("\n", facility.names(Alias.Kind.NAME)),
                String.join("\n", facility.names(Alias.Kind.NUMBER)),
                String.join("\n", facility.names(Alias.Kind.STREET)),
                text(facility.latitude()),
                text(facility.longitude()),
                periods);
    }

    /** What only reading finds. */
    void check(Errors errors) {
        if (typed(arabic).isEmpty() && typed(english).isEmpty()) {
            errors.rejectValue("arabic", "facilities.error.name");
        }
        checkLines("names", names, errors);
        checkLines("streets", streets, errors);
        checkLines("numbers", numbers, errors);
        if (lines(numbers).anyMatch(line -> !line.matches("\\d{1,6}"))) {
            errors.rejectValue("numbers", "facilities.error.number");
        }
        checkDegrees("latitude", latitude, longitude, 90, errors);
        checkDegrees("longitude", longitude, latitude, 180, errors);
        if (typed(partOf).isEmpty() != (part == null)) {
            errors.rejectValue(part == null ? "part" : "partOf", "facilities.error.part");
        }
        List<PeriodForm> rows = rows();
        if (rows.size() > MOST_PERIODS) {
            errors.rejectValue("periods", "facilities.error.periods");
        }
        for (int at = 0; at < rows.size(); at++) {
            if (!rows.get(at).isBlank() && rows.get(at).read().isEmpty()) {
                errors.rejectValue("periods", "facilities.error.period", new Object[] {at + 1}, null);
            }
        }
    }

    /** The facility as it is now said to be. Only after {@link #check} found nothing. */
    StoredFacility read(UUID id, String code, @Nullable UUID parentId, String knownGovernorate) {
        return new StoredFacility(
                id,
                code,
                kind == null ? Facility.Kind.OTHER : kind,
                operator == null ? ResponsibleParty.UNKNOWN : operator,
                knownGovernorate,
                parentId,
                parentId == null ? null : part,
                typed(arabic),
                typed(english),
                Stream.of(
                                lines(names).map(name -> new Alias(Alias.Kind.NAME, name)),
                                lines(numbers).map(name -> new Alias(Alias.Kind.NUMBER, name)),
                                lines(streets).map(name -> new Alias(Alias.Kind.STREET, name)))
                        .flatMap(aliases -> aliases)
                        .distinct()
                        .toList(),
                alleged,
                degrees(latitude).orElse(null),
                degrees(longitude).orElse(null),
                rows().stream()
                        .filter(row -> !row.isBlank())
                        .flatMap(row -> row.read().stream())
                        .toList(),
                null,
                version == null ? 0 : version);
    }

    UUID keyOrNew() {
        return key == null ? Ids.next() : key;
    }

    String whole() {
        return typed(partOf);
    }

    /** The rows as typed, and one to write more in. */
    public List<PeriodForm> rows() {
        return periods == null ? List.of(PeriodForm.EMPTY) : periods;
    }

    private static void checkLines(String field, @Nullable String text, Errors errors) {
        if (lines(text).count() > MOST_LINES || lines(text).anyMatch(line -> line.length() > LONGEST)) {
            errors.rejectValue(field, "facilities.error.lines", new Object[] {MOST_LINES, LONGEST}, null);
        }
    }

    private static void checkDegrees(
            String field, @Nullable String text, @Nullable String other, int most, Errors errors) {
        boolean missing = typed(text).isEmpty() && !typed(other).isEmpty();
        boolean wrong = !typed(text).isEmpty()
                && degrees(text)
                        .filter(degrees -> degrees.abs().compareTo(BigDecimal.valueOf(most)) <= 0)
                        .isEmpty();
        if (missing || wrong) {
            errors.rejectValue(field, "facilities.error.degrees", new Object[] {most}, null);
        }
    }

    private static Optional<BigDecimal> degrees(@Nullable String text) {
        String plain = typed(text).replace('٫', '.').replace(',', '.');
        return plain.matches("[-+]?\\d{1,3}(\\.\\d{1,20})?")
                ? Optional.of(new BigDecimal(plain).setScale(DECIMALS, RoundingMode.HALF_UP))
                : Optional.empty();
    }

    private static Stream<String> lines(@Nullable String text) {
        return WrittenText.cleanLines(text).lines().map(FacilityForm::typed).filter(line -> !line.isEmpty());
    }

    /** Numbers in Western digits, so that 215 and ٢١٥ are kept as one. */
    private static String typed(@Nullable String text) {
        String clean = WrittenText.clean(text);
        String digits = WrittenText.asciiDigits(clean);
        return digits.matches("[-+\\d./~,٫]+") ? digits : clean;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
