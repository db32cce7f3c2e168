package org.sila.familynotices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sila.ids.Ids;
import org.sila.secrets.BlindIndex;
import org.sila.secrets.SealedColumn;
import org.sila.secrets.Sealing;
import org.sila.web.PageLanguage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where families want to be told, sealed; and which codes were asked for. */
@Repository
class Contacts {

    private static final String ADDRESS = "family_contact.address";
    private static final String ADDRESS_INDEX = "family_code.address_index";

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final BlindIndex blindIndex;

    Contacts(JdbcClient jdbc, Sealing sealing, BlindIndex blindIndex) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.blindIndex = blindIndex;
    }

    /**
     * Codes that were asked for.
     *
     * @param lastOfReport start of time where there was none
     * @param ofReport within a day, as the next; the last within the hour
     */
    record Asked(Instant lastOfReport, int ofReport, int toAddress, int ofAll) {}

    Optional<Contact> of(UUID reportId) {
        return jdbc.sql("select * from family_contact where report_id = ?")
                .param(reportId)
                .query((row, number) -> contact(row))
                .optional();
    }

    /** Keeps where a code goes now; what was there before counts no more. */
    void awaitCode(UUID reportId, Address address, String language, ZoneId zone, String codeHash, Instant expiresAt) {
        jdbc.sql("""
                insert into family_contact (report_id, means, address, language, zone, code_hash, code_expires_at)
                values (:report, :means, :address, :language, :zone, :hash, :expires)
                on conflict (report_id) do update set means = excluded.means, address = excluded.address,
                    language = excluded.language, zone = excluded.zone, code_hash = excluded.code_hash,
                    code_expires_at = excluded.code_expires_at, wrong_codes = 0, confirmed_at = null
                """)
                .param("report", reportId)
                .param("means", address.means().name())
                .param("address", sealing.seal(address.value(), ADDRESS))
                .param("language", language)
                .param("zone", zone.getId())
                .param("hash", codeHash)
                .param("expires", Timestamp.from(expiresAt))
                .update();
    }

    /** @return whether it may be looked at: not too many were tried before */
    boolean countTry(UUID reportId, int most) {
        return jdbc.sql(
                                "update family_contact set wrong_codes = wrong_codes + 1 where report_id = ? and wrong_codes < ?")
                        .params(reportId, most)
                        .update()
                == 1;
    }

    /** @return whether that code was still the one that is awaited */
    boolean confirm(UUID reportId, String codeHash, Instant at) {
        return jdbc.sql("""
                        update family_contact set confirmed_at = ?, code_hash = null, code_expires_at = null, wrong_codes = 0
                        where report_id = ? and code_hash = ?
                        """).params(Timestamp.from(at), reportId, codeHash).update() == 1;
    }

    /** @return whether there was one */
    boolean forget(UUID reportId) {
        return jdbc.sql("delete from family_contact where report_id = ?")
                        .param(reportId)
                        .update()
                == 1;
    }

    /** What was asked for so far; whoever asks next waits until this transaction ends. */
    Asked askedSoFar(UUID reportId, Address address, Instant now) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('family_code'))").query(row -> {});
        return jdbc.sql("""
                select coalesce((select max(asked_at) from family_code where report_id = :report), to_timestamp(0)),
                       (select count(*) from family_code where report_id = :report and asked_at > :day),
                       (select count(*) from family_code where address_index = :address and asked_at > :day),
                       (select count(*) from family_code where asked_at > :hour)
                """)
                .param("report", reportId)
                .param("address", blindIndex.of(address.normalised(), ADDRESS_INDEX))
                .param("day", Timestamp.from(now.minus(Duration.ofDays(1))))
                .param("hour", Timestamp.from(now.minus(Duration.ofHours(1))))
                .query((row, number) ->
                        new Asked(row.getTimestamp(1).toInstant(), row.getInt(2), row.getInt(3), row.getInt(4)))
                .single();
    }

    void asked(UUID reportId, Address address, Instant at) {
        jdbc.sql("insert into family_code (id, report_id, address_index, asked_at) values (?, ?, ?, ?)")
                .params(Ids.next(), reportId, blindIndex.of(address.normalised(), ADDRESS_INDEX), Timestamp.from(at))
                .update();
    }

    /** Forgets what nobody confirmed, and who asked for codes longer than a day ago. */
    void forgetOld(Instant before) {
        jdbc.sql("delete from family_contact where confirmed_at is null and code_expires_at < ?")
                .param(Timestamp.from(before))
                .update();
        jdbc.sql("delete from family_code where asked_at < ?")
                .param(Timestamp.from(before))
                .update();
    }

    private Contact contact(ResultSet row) throws SQLException {
        Timestamp expires = row.getTimestamp("code_expires_at");
        return new Contact(
                row.getObject("report_id", UUID.class),
                new Address(Means.valueOf(row.getString("means")), sealing.open(row.getBytes("address"), ADDRESS)),
                PageLanguage.of(Locale.forLanguageTag(row.getString("language"))),
                ZoneId.of(row.getString("zone")),
                row.getTimestamp("confirmed_at") != null,
                row.getString("code_hash"),
                expires == null ? null : expires.toInstant(),
                row.getInt("wrong_codes"));
    }

    /** Addresses get the newest key with everything else that is sealed. */
    @Configuration(proxyBeanMethods = false)
    static class Sealed {

        @Bean
        SealedColumn familyContactAddress() {
            return SealedColumn.of(ADDRESS);
        }
    }
}
