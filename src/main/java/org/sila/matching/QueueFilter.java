package org.sila.matching;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.matching.models.Band;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which of the lists of matches somebody works through, and what it is narrowed by. It stands in the addresses of the
 * list and of its matches, so that one goes from match to match within it; nothing in it is about a person.
 *
 * @param governorate code of a governorate; empty for all
 * @param facility code of a place of detention; empty for all
 * @param source id of a list; null for all
 * @param band null for all
 * @param death whether only records that tell of a death
 */
record QueueFilter(
        QueueTab tab,
        String governorate,
        String facility,
        @Nullable UUID source,
        @Nullable Band band,
        boolean death) {

    static QueueFilter of(QueueTab tab) {
        return new QueueFilter(tab, "", "", null, null, false);
    }

    QueueFilter in(QueueTab other) {
        return new QueueFilter(other, governorate, facility, source, band, death);
    }

    public boolean isNarrow() {
        return !governorate.isEmpty() || !facility.isEmpty() || source != null || band != null || death;
    }

    /** The address of the list. */
    public String list() {
        return address("/matches", tab != QueueTab.REVIEW);
    }

    /** The address of the list with nothing narrowed. */
    public String all() {
        return of(tab).list();
    }

    /** The address of a list with the same filter. */
    public String list(QueueTab other) {
        return in(other).list();
    }

    /** The address of one of its matches, which always tells the list: who comes without one works through none. */
    public String match(UUID matchId) {
        return address("/matches/" + matchId, true);
    }

    /** As a condition on {@code match} and its {@code sought_case}; its words are fixed, what was asked is in the parameters. */
    String condition() {
        return tab.condition()
                + (governorate.isEmpty() ? "" : " and match.governorate = :governorate")
                + (facility.isEmpty() ? "" : " and match.facility = :facility and match.facility <> ''")
                + (source == null ? "" : " and match.source_id = :source")
                + (band == null ? "" : " and " + Band.sql("match.probability") + " = :band")
                + (death ? " and match.tells_of_death" : "");
    }

    Map<String, Object> parameters(UUID reader) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("me", reader);
        parameters.put("governorate", governorate);
        parameters.put("facility", facility);
        if (source != null) {
            parameters.put("source", source);
        }
        if (band != null) {
            parameters.put("band", band.name());
        }
        return parameters;
    }

    private String address(String path, boolean withTab) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (withTab) {
            address.queryParam("list", tab.name().toLowerCase(Locale.ROOT));
        }
        if (!governorate.isEmpty()) {
            address.queryParam("governorate", governorate);
        }
        if (!facility.isEmpty()) {
            address.queryParam("facility", facility);
        }
        if (source != null) {
            address.queryParam("source", source);
        }
        if (band != null) {
            address.queryParam("band", band.name().toLowerCase(Locale.ROOT));
        }
        if (death) {
            address.queryParam("death", true);
        }
        return address.build().toUriString();
    }
}
