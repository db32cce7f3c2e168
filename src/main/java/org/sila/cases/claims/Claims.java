package org.sila.cases.claims;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.cases.Fate;
import org.sila.cases.Teller;
import org.sila.cases.Whereabouts;
import org.sila.person.PartialDate;
import org.sila.reports.Relationship;
import org.sila.secrets.SealedColumn;
import org.sila.secrets.Sealing;
import org.sila.sources.Grade;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The claims that are stored. Whoever shows one to a person writes the audit entry. */
@Repository
public class Claims {

    private static final String WORDS = "case_claim.words";
    private static final String SAID_BY = "case_claim.said_by";
    private static final String READ = """
            select claim.*, report.reference, report.relationship
            from case_claim claim left join report on report.id = claim.report_id
            """;

    private final JdbcClient jdbc;
    private final Sealing sealing;

    Claims(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    /** Those of the case and of all that were joined into it, withdrawn ones too, newest first; one statement. */
    public List<Claim> of(UUID caseId) {
        return jdbc.sql("""
                with recursive own (id) as (
                    select cast(:case as uuid)
                    union
                    select joined.id from sought_case joined join own on joined.joined_into = own.id
                )
                """ + READ
                        + " where claim.case_id in (select id from own) order by claim.entered_at desc, claim.id desc")
                .param("case", caseId)
                .query((row, number) -> read(row))
                .list();
    }

    Optional<Claim> find(UUID claimId) {
        return jdbc.sql(READ + " where claim.id = ?")
                .param(claimId)
                .query((row, number) -> read(row))
                .optional();
    }

    /** @return false where a claim of that id is there already */
    boolean add(UUID id, UUID caseId, NewClaim claim, UUID by, Instant at) {
        Grade grade = claim.grade();
        return jdbc.sql("""
                insert into case_claim (id, case_id, fate, whereabouts, dated, place, teller, report_id, said_by, how_known,
                                        reliability, credibility, words, entered_by, entered_at)
                values (:id, :case, :fate, :whereabouts, :dated, :place, :teller, :report, :saidBy, :how,
                        :reliability, :credibility, :words, :by, :at)
                on conflict do nothing
                """)
                        .param("id", id)
                        .param("case", caseId)
                        .param("fate", name(claim.fate()))
                        .param("whereabouts", name(claim.whereabouts()))
                        .param(
                                "dated",
                                claim.date() == null ? null : claim.date().toString())
                        .param("place", claim.place())
                        .param("teller", claim.teller().name())
                        .param("report", claim.reportId())
                        .param("saidBy", seal(claim.saidBy(), SAID_BY))
                        .param("how", claim.how().name())
                        .param(
                                "reliability",
                                grade == null ? null : grade.reliability().name())
                        .param("credibility", grade == null ? null : grade.credibility())
                        .param("words", seal(claim.words(), WORDS))
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** @return false where it was withdrawn already */
    boolean withdraw(UUID claimId, String reason, UUID by, Instant at) {
        return jdbc.sql("""
                update case_claim set withdrawn_by = ?, withdrawn_at = ?, withdrawn_reason = ?
                where id = ? and withdrawn_at is null
                """).params(by, Timestamp.from(at), reason, claimId).update() == 1;
    }

    /** Takes the words out of what an enquirer said who withdrew their report, and withdraws it. */
    void forgetWordsOf(UUID reportId, Instant at) {
        jdbc.sql("""
                update case_claim set said_by = null, words = null, place = '',
                                      withdrawn_at = coalesce(withdrawn_at, :at)
                where report_id = :report
                """).param("at", Timestamp.from(at)).param("report", reportId).update();
    }

    private Claim read(ResultSet row) throws SQLException {
        String fate = row.getString("fate");
        String whereabouts = row.getString("whereabouts");
        String dated = row.getString("dated");
        Timestamp withdrawn = row.getTimestamp("withdrawn_at");
        return new Claim(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                fate == null ? null : Fate.valueOf(fate),
                whereabouts == null ? null : Whereabouts.valueOf(whereabouts),
                dated == null ? null : PartialDate.parse(dated).orElseThrow(),
                row.getString("place"),
                teller(row),
                HowKnown.valueOf(row.getString("how_known")),
                open(row.getBytes("words"), WORDS),
                row.getObject("entered_by", UUID.class),
                row.getTimestamp("entered_at").toInstant(),
                row.getObject("withdrawn_by", UUID.class),
                withdrawn == null ? null : withdrawn.toInstant(),
                row.getString("withdrawn_reason"));
    }

    private Teller teller(ResultSet row) throws SQLException {
        String reference = row.getString("reference");
        String relationship = row.getString("relationship");
        String reliability = row.getString("reliability");
        return new Teller(
                Teller.Kind.valueOf(row.getString("teller")),
                reference == null ? open(row.getBytes("said_by"), SAID_BY) : reference,
                relationship == null ? null : Relationship.valueOf(relationship),
                reliability == null
                        ? null
                        : new Grade(Grade.Reliability.valueOf(reliability), row.getInt("credibility")),
                "");
    }

    private byte @Nullable [] seal(String plain, String context) {
        return plain.isEmpty() ? null : sealing.seal(plain, context);
    }

    private String open(byte @Nullable [] sealed, String context) {
        return sealed == null ? "" : sealing.open(sealed, context);
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    /** What is sealed here by hand. */
    @Configuration(proxyBeanMethods = false)
    static class Sealed {

        @Bean
        SealedColumn claimWords() {
            return SealedColumn.of(WORDS);
        }

        @Bean
        SealedColumn claimTellers() {
            return SealedColumn.of(SAID_BY);
        }
    }
}
