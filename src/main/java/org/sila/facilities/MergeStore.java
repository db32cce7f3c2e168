package org.sila.facilities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which facilities turned out to be another one, in the database, with all that was taken back. Whoever writes here holds
 * {@link FacilityStore#lock}. Of what is kept of the facilities themselves, only the version of the merged one changes.
 */
@Repository
class MergeStore {

    private final JdbcClient jdbc;

    MergeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(FacilityMerge merge) {
        jdbc.sql("""
                insert into facility_merge (id, facility_id, into_id, reason, merged_by, merged_at)
                values (:id, :facility, :into, :reason, :by, :at)
                """)
                .param("id", merge.id())
                .param("facility", merge.facilityId())
                .param("into", merge.intoId())
                .param("reason", merge.reason())
                .param("by", merge.by())
                .param("at", Timestamp.from(merge.at()))
                .update();
        raiseVersion(merge.facilityId());
    }

    /** Takes back the one of the facility that is in force. */
    void undo(UUID facilityId, FacilityMerge.Undone undone) {
        jdbc.sql("""
                update facility_merge set undone_reason = :reason, undone_by = :by, undone_at = :at
                where facility_id = :facility and undone_at is null
                """)
                .param("facility", facilityId)
                .param("reason", undone.reason())
                .param("by", undone.by())
                .param("at", Timestamp.from(undone.at()))
                .update();
        raiseVersion(facilityId);
    }

    /** All merges of these into others, the latest first; index facility_merge_of_facility. */
    List<FacilityMerge> of(Collection<UUID> facilityIds) {
        return jdbc.sql("select * from facility_merge where facility_id = any(?) order by merged_at desc, id desc")
                .params(new Object[] {facilityIds.toArray(UUID[]::new)})
                .query((row, number) -> read(row))
                .list();
    }

    /** The merge of the facility that is in force, by index facility_merge_in_force. */
    Optional<FacilityMerge> inForce(UUID facilityId) {
        return jdbc.sql("select * from facility_merge where facility_id = ? and undone_at is null")
                .param(facilityId)
                .query((row, number) -> read(row))
                .optional();
    }

    private void raiseVersion(UUID facilityId) {
        jdbc.sql("update facility set version = version + 1 where id = ?")
                .param(facilityId)
                .update();
    }

    private static FacilityMerge read(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        Timestamp undoneAt = row.getTimestamp("undone_at");
        return new FacilityMerge(
                row.getObject("id", UUID.class),
                row.getObject("facility_id", UUID.class),
                row.getObject("into_id", UUID.class),
                reason == null ? "" : reason,
                row.getObject("merged_by", UUID.class),
                row.getTimestamp("merged_at").toInstant(),
                undoneAt == null
                        ? null
                        : new FacilityMerge.Undone(
                                row.getString("undone_reason"),
                                row.getObject("undone_by", UUID.class),
                                undoneAt.toInstant()));
    }
}
