package org.sila.familynotices;

import com.ibm.icu.text.TimeZoneNames;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.sila.web.PageLanguage;
import org.springframework.stereotype.Component;

/** Cities whose clock families live by, named in their language. */
@Component
class Zones {

    private static final List<String> CITIES = List.of(
            "Asia/Damascus",
            "Asia/Beirut",
            "Asia/Amman",
            "Asia/Baghdad",
            "Europe/Istanbul",
            "Africa/Cairo",
            "Asia/Riyadh",
            "Asia/Dubai",
            "Europe/Athens",
            "Europe/Berlin",
            "Europe/Paris",
            "Europe/Stockholm",
            "Europe/London",
            "America/New_York",
            "America/Toronto");

    private final NoticeProperties properties;

    Zones(NoticeProperties properties) {
        this.properties = properties;
    }

    /** One of the choice. */
    record Zone(String id, String city) {}

    ZoneId usual() {
        return properties.zone();
    }

    /** The usual one first. */
    List<Zone> named(PageLanguage language) {
        TimeZoneNames names = TimeZoneNames.getInstance(language.formatting());
        return known().stream()
                .map(id -> new Zone(id, Objects.requireNonNullElse(names.getExemplarLocationName(id), id)))
                .toList();
    }

    /** The usual one where it is none of them, which no page of ours sends. */
    ZoneId read(String id) {
        return known().contains(id) ? ZoneId.of(id) : usual();
    }

    private Set<String> known() {
        return new LinkedHashSet<>(
                Stream.concat(Stream.of(usual().getId()), CITIES.stream()).toList());
    }
}
