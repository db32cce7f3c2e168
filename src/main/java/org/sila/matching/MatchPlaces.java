package org.sila.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.sila.matching.engine.profile.Mention;
import org.sila.places.Facility;
import org.sila.places.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a match belongs, by the places that its two sides name: what the queue is narrowed by. */
@Component
class MatchPlaces {

    private static final int AT_ONCE = 500;

    private final KnownPlaces known;
    private final Places places;
    private final JdbcClient jdbc;

    MatchPlaces(KnownPlaces known, Places places, JdbcClient jdbc) {
        this.known = known;
        this.places = places;
        this.jdbc = jdbc;
    }

    /**
     * Codes of places.
     *
     * @param governorate where the family is from, else where the person was born or taken, else what the record says of
     *     that; empty where none of it is understood
     * @param facility the place of detention that the record names, else the one that the family heard of
     */
    record Where(String governorate, String facility) {}

    Where where(Mention report, Mention record) {
        return where(
                Stream.of(report, record)
                        .flatMap(side -> Stream.of(
                                side.person().origin(),
                                side.person().birthPlace(),
                                side.circumstances().eventPlace())),
                Stream.of(
                        record.circumstances().facility(),
                        report.circumstances().facility()));
    }

    /**
     * Works out where some more matches belong that were proposed before this was kept.
     *
     * @return false where none is left
     */
    @Transactional
    public boolean placeSome() {
        List<Placed> placed =
                jdbc.sql("""
                select match.id, report.origin, report.birth_place, report.event_place, record.origin,
                       record.birth_place, record.event_place, record.facility, report.facility
                from match
                join report on report.id = match.report_id
                join detainee_record record on record.id = match.record_id
                where match.governorate is null
                order by match.id limit ? for update of match skip locked
                """).param(AT_ONCE).query((row, number) -> placed(row)).list();
        jdbc.sql("""
                update match set governorate = placed.governorate, facility = placed.facility
                from unnest(:ids::uuid[], :governorates::text[], :facilities::text[])
                    as placed (id, governorate, facility)
                where match.id = placed.id
                """)
                .param("ids", placed.stream().map(Placed::id).toArray(UUID[]::new))
                .param(
                        "governorates",
                        placed.stream().map(one -> one.where().governorate()).toArray(String[]::new))
                .param(
                        "facilities",
                        placed.stream().map(one -> one.where().facility()).toArray(String[]::new))
                .update();
        return placed.size() == AT_ONCE;
    }

    private record Placed(UUID id, Where where) {}

    private Placed placed(ResultSet row) throws SQLException {
        return new Placed(
                row.getObject(1, UUID.class),
                where(
                        Stream.of(
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7)),
                        Stream.of(row.getString(8), row.getString(9))));
    }

    private Where where(Stream<String> placesInOrder, Stream<String> facilitiesInOrder) {
        String governorate = placesInOrder
                .filter(Objects::nonNull)
                .flatMap(written -> known.governorateOf(written).stream())
                .findFirst()
                .orElse("");
        String facility = facilitiesInOrder
                .filter(Objects::nonNull)
                .filter(written -> !written.isEmpty())
                .flatMap(written -> places.facilityNamed(written).stream())
                .map(Facility::code)
                .findFirst()
                .orElse("");
        return new Where(governorate, facility);
    }
}
