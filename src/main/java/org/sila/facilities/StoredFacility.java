package org.sila.facilities;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sila.places.Facility;
import org.sila.reports.ResponsibleParty;

/**
 * A facility as it is kept; what is not here is as in {@link Facility}.
 *
 * @param parentId of which it is part; null where of none
 * @param part what part of it; null where of none
 * @param arabic empty where only the English name is known; never both
 * @param latitude in degrees, north positive; null where not known
 * @param longitude in degrees, east positive; null where not known
 * @param mergedInto what it turned out to be; null where it stands for itself
 * @param version changes with every change
 */
record StoredFacility(
        UUID id,
        String code,
        Facility.Kind kind,
        ResponsibleParty operator,
        String governorate,
        @Nullable UUID parentId,
        @Nullable Part part,
        String arabic,
        String english,
        List<Alias> aliases,
        boolean alleged,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        List<Period> periods,
        @Nullable UUID mergedInto,
        int version) {

    StoredFacility {
        aliases = List.copyOf(aliases);
        periods = List.copyOf(periods);
    }

    /** The name in the reader's language, else the other. */
    public String name(Locale reader) {
        boolean inArabic = reader.getLanguage().equals("ar") && !arabic.isEmpty() || english.isEmpty();
        return inArabic ? arabic : english;
    }

    /** All names, none of them empty. */
    Stream<String> names() {
        return Stream.concat(Stream.of(arabic, english), aliases.stream().map(Alias::name))
                .filter(name -> !name.isEmpty());
    }

    /** Names of one kind, in order. */
    public List<String> names(Alias.Kind kind) {
        return aliases.stream()
                .filter(alias -> alias.kind() == kind)
                .map(Alias::name)
                .toList();
    }
}
