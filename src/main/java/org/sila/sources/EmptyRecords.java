package org.sila.sources;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes out of records all that they say, for good. That there was a row stays, and what was decided about it. */
@Repository
class EmptyRecords {

    private final JdbcClient jdbc;
    private final Clock clock;

    EmptyRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return those that exist of them and said something until now */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> of(Collection<UUID> recordIds) {
        UUID[] ids = recordIds.toArray(UUID[]::new);
        jdbc.sql("delete from record_stay where record_id = any(:ids)")
                .param("ids", ids)
                .update();
        return jdbc.sql("""
                update detainee_record set
                    erased_at = :at, external_id = '', as_written = '[]', full_name = '', given_name = '',
                    father_name = '', grandfather_name = '', family_name = '', mother_name = '', nickname = '',
                    sex = 'UNKNOWN', birth_date = null, age = null, age_on = null, birth_place = '', origin = '',
                    national_number = null, national_number_index = null, registry_number = '', event_date = null,
                    event_place = '', facility = '', event = 'UNKNOWN'
                where id = any(:ids) and erased_at is null returning id
                """)
                .param("at", Timestamp.from(clock.instant()))
                .param("ids", ids)
                .query(UUID.class)
                .list();
    }
}
