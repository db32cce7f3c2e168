package org.sila.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Who runs this installation and answers for it, as shown on every public page.
 *
 * @param name the organisation's name; without one the pages say that this is a try-out and no place for real data
 * @param contact a telephone number, e-mail address or postal address that families can use
 * @param legalBasis on what ground and under which law it keeps this data, by language tag; shown on the first page
 * @param support who stands by families, in the order in which they are shown
 */
@ConfigurationProperties("sila.operator")
public record Operator(
        @Nullable String name,
        @Nullable String contact,
        @Nullable Map<String, String> legalBasis,
        @Nullable List<Support> support) {

    public Operator {
        legalBasis = legalBasis == null ? Map.of() : Map.copyOf(legalBasis);
        support = support == null ? List.of() : List.copyOf(support);
    }

    /** What somebody offers to families. */
    public enum Kind {
        PSYCHOSOCIAL,
        LEGAL,
        MEDICAL
    }

    /**
     * Somebody who stands by families.
     *
     * @param country where, as its two letters (ISO 3166-1), such as {@code SY}
     * @param kind of help
     * @param name of the organisation
     * @param contact how to reach them
     */
    public record Support(String country, Kind kind, String name, String contact) {

        public Support {
            if (!country.matches("[A-Z]{2}")) {
                throw new IllegalArgumentException(
                        "sila.operator.support: country is two capital letters such as SY, not " + country);
            }
        }

        /** The country's name in the reader's language. */
        public String countryName() {
            return new Locale.Builder()
                    .setRegion(country)
                    .build()
                    .getDisplayCountry(
                            PageLanguage.of(LocaleContextHolder.getLocale()).formatting());
        }
    }

    public boolean isNamed() {
        return name != null && !name.isBlank();
    }

    /** The legal basis in the reader's language, or in that which stands in for it; empty where none is given. */
    public String legalBasisHere() {
        PageLanguage reader = PageLanguage.of(LocaleContextHolder.getLocale());
        Map<String, String> known = Objects.requireNonNull(legalBasis);
        return known.getOrDefault(
                reader.tag(), known.getOrDefault(reader.whole().tag(), ""));
    }
}
