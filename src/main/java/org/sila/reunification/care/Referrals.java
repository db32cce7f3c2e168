package org.sila.reunification.care;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sila.ids.Ids;
import org.sila.secrets.SealedColumn;
import org.sila.secrets.Sealing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The referrals of follow-ups; to whom, and what came of it, sealed. */
@Repository
public class Referrals {

    private static final String TO = "referral.referred_to";
    private static final String OUTCOME = "referral.outcome";

    private final JdbcClient jdbc;
    private final Sealing sealing;

    Referrals(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    public void add(UUID followUpId, Need need, String to, LocalDate on, UUID by) {
        jdbc.sql("""
                insert into referral (id, follow_up_id, need, referred_to, referred_on, referred_by)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(Ids.next(), followUpId, need.name(), sealing.seal(to, TO), Date.valueOf(on), by)
                .update();
    }

    /** Notes what came of it; false where that is noted already or it is not of this follow-up. */
    public boolean came(UUID followUpId, UUID id, String outcome, UUID by, Instant at) {
        return jdbc.sql("""
                        update referral set outcome = ?, outcome_by = ?, outcome_at = ?
                        where id = ? and follow_up_id = ? and outcome is null
                        """)
                        .params(sealing.seal(outcome, OUTCOME), by, Timestamp.from(at), id, followUpId)
                        .update()
                == 1;
    }

    /** Oldest first; index referral_of. */
    public List<Referral> of(UUID followUpId) {
        return jdbc.sql("""
                select id, need, referred_to, referred_on, outcome from referral
                where follow_up_id = ? order by referred_on, id
                """)
                .param(followUpId)
                .query((row, number) -> {
                    byte[] outcome = row.getBytes(5);
                    return new Referral(
                            row.getObject(1, UUID.class),
                            Need.valueOf(row.getString(2)),
                            sealing.open(row.getBytes(3), TO),
                            row.getDate(4).toLocalDate(),
                            outcome == null ? "" : sealing.open(outcome, OUTCOME));
                })
                .list();
    }

    /** Lets a change of keys find what is sealed here. */
    @Configuration(proxyBeanMethods = false)
    static class Sealed {

        @Bean
        SealedColumn referredTo() {
            return SealedColumn.of(TO);
        }

        @Bean
        SealedColumn referralOutcomes() {
            return SealedColumn.of(OUTCOME);
        }
    }
}
