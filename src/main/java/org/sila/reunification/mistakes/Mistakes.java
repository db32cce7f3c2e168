package org.sila.reunification.mistakes;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.ids.Ids;
import org.sila.secrets.SealedColumn;
import org.sila.secrets.Sealing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Confirmations that may have been wrong. Each change says whether it found the mistake as it has to be for it. */
@Repository
public class Mistakes {

    private static final String REASON = "reunification_mistake.reason";
    private static final String INCIDENT = "reunification_mistake.incident";
    private static final String TO_TELL = "reunification_mistake.to_tell";
    private static final String TELLER = "reunification_mistake.teller";
    private static final String TOLD_DETAILS = "reunification_mistake.told_details";

    private final JdbcClient jdbc;
    private final Sealing sealing;

    Mistakes(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    /** Keeps one; false where another one of that reunification is still open. */
    public boolean report(
            UUID reunificationId,
            String reason,
            String incident,
            boolean familyWasTold,
            boolean hadMet,
            UUID by,
            Instant at) {
        return jdbc.sql("""
                        insert into reunification_mistake
                            (id, reunification_id, reason, incident, family_was_told, had_met, found_by, found_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (reunification_id) where settled is null do nothing
                        """)
                        .param(Ids.next())
                        .param(reunificationId)
                        .param(sealing.seal(reason, REASON))
                        .param(sealing.seal(incident, INCIDENT))
                        .param(familyWasTold)
                        .param(hadMet)
                        .param(by)
                        .param(Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Says what turned out; false where none is open. */
    public boolean settle(
            UUID reunificationId, Mistake.Settled how, String toTell, String teller, UUID by, Instant at) {
        return jdbc.sql("""
                        update reunification_mistake
                        set settled = ?, to_tell = ?, teller = ?, settled_by = ?, settled_at = ?
                        where reunification_id = ? and settled is null
                        """)
                        .param(how.name())
                        .param(toTell.isEmpty() ? null : sealing.seal(toTell, TO_TELL))
                        .param(teller.isEmpty() ? null : sealing.seal(teller, TELLER))
                        .param(by)
                        .param(Timestamp.from(at))
                        .param(reunificationId)
                        .update()
                == 1;
    }

    /** Notes that the family was told; false where it is noted already, or they had not been told anything before. */
    public boolean told(UUID reunificationId, LocalDate on, String details, UUID by) {
        return jdbc.sql("""
                        update reunification_mistake set told_on = ?, told_by = ?, told_details = ?
                        where reunification_id = ? and settled = 'WRONG_PERSON' and family_was_told and told_on is null
                        """)
                        .params(Date.valueOf(on), by, sealing.seal(details, TOLD_DETAILS), reunificationId)
                        .update()
                == 1;
    }

    /** Newest first; index reunification_mistake_of. */
    public List<Mistake> of(UUID reunificationId) {
        return jdbc.sql("select * from reunification_mistake where reunification_id = ? order by found_at desc")
                .param(reunificationId)
                .query((row, number) -> read(row))
                .list();
    }

    private Mistake read(ResultSet row) throws SQLException {
        String settled = row.getString("settled");
        Timestamp settledAt = row.getTimestamp("settled_at");
        Date toldOn = row.getDate("told_on");
        return new Mistake(
                row.getObject("id", UUID.class),
                row.getObject("reunification_id", UUID.class),
                open(row.getBytes("reason"), REASON),
                open(row.getBytes("incident"), INCIDENT),
                row.getObject("found_by", UUID.class),
                row.getTimestamp("found_at").toInstant(),
                row.getBoolean("family_was_told"),
                row.getBoolean("had_met"),
                open(row.getBytes("to_tell"), TO_TELL),
                open(row.getBytes("teller"), TELLER),
                settled == null ? null : Mistake.Settled.valueOf(settled),
                row.getObject("settled_by", UUID.class),
                settledAt == null ? null : settledAt.toInstant(),
                toldOn == null ? null : toldOn.toLocalDate(),
                row.getObject("told_by", UUID.class),
                open(row.getBytes("told_details"), TOLD_DETAILS));
    }

    private String open(byte @Nullable [] sealed, String context) {
        return sealed == null ? "" : sealing.open(sealed, context);
    }

    /** Lets a change of keys find what is sealed here. */
    @Configuration(proxyBeanMethods = false)
    static class Sealed {

        @Bean
        SealedColumn mistakeReasons() {
            return SealedColumn.of(REASON);
        }

        @Bean
        SealedColumn mistakeIncidents() {
            return SealedColumn.of(INCIDENT);
        }

        @Bean
        SealedColumn mistakesToTell() {
            return SealedColumn.of(TO_TELL);
        }

        @Bean
        SealedColumn mistakeTellers() {
            return SealedColumn.of(TELLER);
        }

        @Bean
        SealedColumn mistakesTold() {
            return SealedColumn.of(TOLD_DETAILS);
        }
    }
}
