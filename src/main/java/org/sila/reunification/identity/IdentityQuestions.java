package org.sila.reunification.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.ids.Ids;
import org.sila.secrets.SealedColumn;
import org.sila.secrets.Sealing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The questions of reunifications. Each change says whether it found the question as it has to be for it. */
@Repository
public class IdentityQuestions {

    private static final String QUESTION = "identity_question.question";
    private static final String ANSWER = "identity_question.answer";
    private static final String TOLD_BY = "identity_question.told_by";
    private static final String GIVEN = "identity_question.given";

    /** As many must agree, and none differ, to prove an identity: one answer alone can be guessed. */
    private static final int PROOF = 2;

    private final JdbcClient jdbc;
    private final Sealing sealing;

    IdentityQuestions(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    public void add(UUID reunificationId, String question, String answer, String toldBy, UUID by, Instant at) {
        jdbc.sql("""
                insert into identity_question (id, reunification_id, question, answer, told_by, written_by, written_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .param(Ids.next())
                .param(reunificationId)
                .param(sealing.seal(question, QUESTION))
                .param(sealing.seal(answer, ANSWER))
                .param(toldBy.isEmpty() ? null : sealing.seal(toldBy, TOLD_BY))
                .param(by)
                .param(Timestamp.from(at))
                .update();
    }

    /** Writes down what the person found answered; false where that is done, or the family's answer was opened. */
    public boolean asked(UUID reunificationId, UUID id, String given, UUID by, Instant at) {
        return jdbc.sql("""
                        update identity_question set given = ?, asked_by = ?, asked_at = ?
                        where id = ? and reunification_id = ? and given is null and opened_by is null
                          and result is null
                        """)
                        .params(sealing.seal(given, GIVEN), by, Timestamp.from(at), id, reunificationId)
                        .update()
                == 1;
    }

    /** Marks the family's answer as opened, by whoever was first. */
    public void opened(UUID reunificationId, UUID id, UUID by, Instant at) {
        jdbc.sql("""
                update identity_question set opened_by = ?, opened_at = ?
                where id = ? and reunification_id = ? and opened_by is null
                """).params(by, Timestamp.from(at), id, reunificationId).update();
    }

    /** What the family answered; empty where there is no such question. Whoever opens it writes the audit entry. */
    public Optional<String> answer(UUID reunificationId, UUID id) {
        return jdbc.sql("select answer from identity_question where id = ? and reunification_id = ?")
                .params(id, reunificationId)
                .query(byte[].class)
                .optional()
                .map(kept -> sealing.open(kept, ANSWER));
    }

    /** Says how the two answers compare; false where they cannot be compared yet. */
    public boolean compared(UUID reunificationId, UUID id, Comparison result, UUID by, Instant at) {
        return jdbc.sql("""
                        update identity_question set result = ?, compared_by = ?, compared_at = ?
                        where id = ? and reunification_id = ?
                          and (given is not null and opened_by is not null and ? <> 'NOT_ASKED'
                               or given is null and ? = 'NOT_ASKED')
                        """)
                        .params(
                                result.name(),
                                by,
                                Timestamp.from(at),
                                id,
                                reunificationId,
                                result.name(),
                                result.name())
                        .update()
                == 1;
    }

    /** In the order they were written; index identity_question_of. */
    public List<IdentityQuestion> of(UUID reunificationId) {
        return jdbc.sql("""
                select id, question, told_by, written_by, written_at, given, asked_by, asked_at, opened_by, opened_at,
                       result, compared_by
                from identity_question where reunification_id = ? order by written_at, id
                """)
                .param(reunificationId)
                .query((row, number) -> read(row))
                .list();
    }

    /** Whether the answers prove who the person is. */
    public boolean prove(UUID reunificationId) {
        return jdbc.sql("""
                select count(*) filter (where result = 'AGREES') >= ? and count(*) filter (where result = 'DIFFERS') = 0
                from identity_question where reunification_id = ?
                """).params(PROOF, reunificationId).query(Boolean.class).single();
    }

    private IdentityQuestion read(ResultSet row) throws SQLException {
        String result = row.getString("result");
        return new IdentityQuestion(
                row.getObject("id", UUID.class),
                open(row.getBytes("question"), QUESTION),
                open(row.getBytes("told_by"), TOLD_BY),
                row.getObject("written_by", UUID.class),
                row.getTimestamp("written_at").toInstant(),
                open(row.getBytes("given"), GIVEN),
                row.getObject("asked_by", UUID.class),
                moment(row.getTimestamp("asked_at")),
                row.getObject("opened_by", UUID.class),
                moment(row.getTimestamp("opened_at")),
                result == null ? null : Comparison.valueOf(result),
                row.getObject("compared_by", UUID.class));
    }

    private String open(byte @Nullable [] sealed, String context) {
        return sealed == null ? "" : sealing.open(sealed, context);
    }

    private static @Nullable Instant moment(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** Lets a change of keys find what is sealed here. */
    @Configuration(proxyBeanMethods = false)
    static class Sealed {

        @Bean
        SealedColumn sealedIdentityQuestions() {
            return SealedColumn.of(QUESTION);
        }

        @Bean
        SealedColumn sealedIdentityAnswers() {
            return SealedColumn.of(ANSWER);
        }

        @Bean
        SealedColumn sealedIdentityAnswersToldBy() {
            return SealedColumn.of(TOLD_BY);
        }

        @Bean
        SealedColumn sealedIdentityAnswersGiven() {
            return SealedColumn.of(GIVEN);
        }
    }
}
