package org.sila.facilities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.person.PartialDate;
import org.sila.places.Facility;
import org.sila.reports.ResponsibleParty;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Facilities in the database. There are hundreds, at most some thousands: they are read whole, in three statements. */
@Repository
class FacilityStore {

    private final JdbcClient jdbc;

    FacilityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever changes facilities does so alone: no name may come to lead to two. Others read on. */
    void lock() {
        jdbc.sql("lock table facility in share row exclusive mode").update();
    }

    /** All, in the order in which they came. */
    List<StoredFacility> all() {
        Map<UUID, List<Alias>> aliases = new HashMap<>();
        jdbc.sql("select facility_id, kind, name from facility_alias order by facility_id, position")
                .query(row -> {
                    aliases.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(new Alias(Alias.Kind.valueOf(row.getString(2)), row.getString(3)));
                });
        Map<UUID, List<Period>> periods = new HashMap<>();
        jdbc.sql("select facility_id, operator, since, until from facility_period order by facility_id, position")
                .query(row -> {
                    periods.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(new Period(
                                    ResponsibleParty.valueOf(row.getString(2)),
                                    date(row.getString(3)),
                                    date(row.getString(4))));
                });
        return jdbc.sql("""
                select facility.*, merge.into_id
                from facility
                left join facility_merge merge on merge.facility_id = facility.id and merge.undone_at is null
                order by facility.id
                """).query((row, number) -> read(row, aliases, periods)).list();
    }

    /** By the primary key of one; as {@link #all} has it. */
    Optional<StoredFacility> find(UUID id) {
        return all().stream().filter(facility -> facility.id().equals(id)).findFirst();
    }

    /** @return false where there is one with this id */
    boolean add(StoredFacility facility, boolean shipped) {
        int added = jdbc.sql("""
                insert into facility (id, code, kind, operator, governorate, parent_id, part, arabic, english, alleged,
                                      latitude, longitude, shipped, version)
                values (:id, :code, :kind, :operator, :governorate, :parent, :part, :arabic, :english, :alleged,
                        :latitude, :longitude, :shipped, 0)
                on conflict (id) do nothing
                """)
                .params(fields(facility))
                .param("code", facility.code())
                .param("shipped", shipped)
                .update();
        if (added == 1) {
            addLines(facility);
        }
        return added == 1;
    }

    /** @throws OptimisticLockingFailureException where it is not at that version any more */
    void change(StoredFacility facility, boolean shipped) {
        int changed = jdbc.sql("""
                update facility
                set kind = :kind, operator = :operator, governorate = :governorate, parent_id = :parent, part = :part,
                    arabic = :arabic, english = :english, alleged = :alleged, latitude = :latitude,
                    longitude = :longitude, shipped = :shipped, version = version + 1
                where id = :id and version = :version
                """)
                .params(fields(facility))
                .param("shipped", shipped)
                .param("version", facility.version())
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("facility changed since it was read");
        }
        jdbc.sql("delete from facility_alias where facility_id = ?")
                .param(facility.id())
                .update();
        jdbc.sql("delete from facility_period where facility_id = ?")
                .param(facility.id())
                .update();
        addLines(facility);
    }

    /** Ids of those that nobody has changed since they came with the application. */
    List<UUID> shipped() {
        return jdbc.sql("select id from facility where shipped")
                .query(UUID.class)
                .list();
    }

    private void addLines(StoredFacility facility) {
        jdbc.sql("""
                insert into facility_alias (facility_id, position, kind, name)
                select :id, alias.position, alias.kind, alias.name
                from unnest(:kinds::text[], :names::text[]) with ordinality as alias (kind, name, position)
                """)
                .param("id", facility.id())
                .param(
                        "kinds",
                        facility.aliases().stream()
                                .map(alias -> alias.kind().name())
                                .toArray(String[]::new))
                .param("names", facility.aliases().stream().map(Alias::name).toArray(String[]::new))
                .update();
        jdbc.sql("""
                insert into facility_period (facility_id, position, operator, since, until)
                select :id, period.position, period.operator, period.since, period.until
                from unnest(:operators::text[], :since::text[], :until::text[])
                    with ordinality as period (operator, since, until, position)
                """)
                .param("id", facility.id())
                .param(
                        "operators",
                        facility.periods().stream()
                                .map(period -> period.operator().name())
                                .toArray(String[]::new))
                .param(
                        "since",
                        facility.periods().stream()
                                .map(period -> text(period.since()))
                                .toArray(String[]::new))
                .param(
                        "until",
                        facility.periods().stream()
                                .map(period -> text(period.until()))
                                .toArray(String[]::new))
                .update();
    }

    private static Map<String, @Nullable Object> fields(StoredFacility facility) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        Part part = facility.part();
        fields.put("id", facility.id());
        fields.put("kind", facility.kind().name());
        fields.put("operator", facility.operator().name());
        fields.put("governorate", facility.governorate());
        fields.put("parent", facility.parentId());
        fields.put("part", part == null ? null : part.name());
        fields.put("arabic", facility.arabic());
        fields.put("english", facility.english());
        fields.put("alleged", facility.alleged());
        fields.put("latitude", facility.latitude());
        fields.put("longitude", facility.longitude());
        return fields;
    }

    private static StoredFacility read(ResultSet row, Map<UUID, List<Alias>> aliases, Map<UUID, List<Period>> periods)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String part = row.getString("part");
        return new StoredFacility(
                id,
                row.getString("code"),
                Facility.Kind.valueOf(row.getString("kind")),
                ResponsibleParty.valueOf(row.getString("operator")),
                row.getString("governorate"),
                row.getObject("parent_id", UUID.class),
                part == null ? null : Part.valueOf(part),
                row.getString("arabic"),
                row.getString("english"),
                aliases.getOrDefault(id, List.of()),
                row.getBoolean("alleged"),
                row.getBigDecimal("latitude"),
                row.getBigDecimal("longitude"),
                periods.getOrDefault(id, List.of()),
                row.getObject("into_id", UUID.class),
                row.getInt("version"));
    }

    private static @Nullable String text(@Nullable PartialDate date) {
        return date == null ? null : date.toString();
    }

    private static @Nullable PartialDate date(@Nullable String stored) {
        return stored == null ? null : PartialDate.parse(stored).orElse(null);
    }
}
