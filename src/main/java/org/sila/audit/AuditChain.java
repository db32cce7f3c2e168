package org.sila.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The chain of entries: numbered from 1 without gaps, each with the SHA-256 of itself and of the hash before it, so that
 * an entry that was changed, taken out or put in shows.
 */
@Repository
class AuditChain {

    private static final byte[] BEGINNING = new byte[32];
    private static final long LOCK = 0x51_1A_AD_17L;

    private final JdbcClient jdbc;

    AuditChain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record NewEntry(
            Instant at,
            String actor,
            String actorRole,
            String action,
            String subjectType,
            UUID subjectId,
            String details) {}

    record Entry(long number, NewEntry content, byte[] hash) {}

    /** Lengthens the chain; one transaction at a time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(List<NewEntry> entries) {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query(row -> {});
        Optional<Entry> last = jdbc.sql("select * from audit_entry order by number desc limit 1")
                .query((row, at) -> read(row))
                .optional();
        long number = last.map(Entry::number).orElse(0L);
        byte[] hash = last.map(Entry::hash).orElse(BEGINNING);
        for (NewEntry entry : entries) {
            number++;
            hash = hash(hash, number, entry);
            insert(number, entry, hash);
        }
    }

    /** Walks the whole chain, in one transaction so that it is read bit by bit. */
    @Transactional(readOnly = true)
    public Verdict verify() {
        Walk walk = new Walk();
        jdbc.sql("select * from audit_entry order by number")
                .withFetchSize(1000)
                .query(walk::step);
        return new Verdict(walk.fitting, walk.broken, walk.hash);
    }

    /** Where a walk stands: everything up to here fits, unless something before was broken. */
    private static final class Walk {

        private long fitting;
        private byte[] hash = BEGINNING;
        private @Nullable Long broken;

        void step(ResultSet row) throws SQLException {
            if (broken != null) {
                return;
            }
            Entry entry = read(row);
            byte[] right = hash(hash, fitting + 1, entry.content());
            if (entry.number() == fitting + 1 && Arrays.equals(right, entry.hash())) {
                fitting++;
                hash = right;
            } else {
                broken = fitting + 1;
            }
        }
    }

    private void insert(long number, NewEntry entry, byte[] hash) {
        jdbc.sql("""
                insert into audit_entry (number, at, actor, actor_role, action, subject_type, subject_id, details, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(List.of(
                        number,
                        Timestamp.from(entry.at()),
                        entry.actor(),
                        entry.actorRole(),
                        entry.action(),
                        entry.subjectType(),
                        entry.subjectId(),
                        entry.details(),
                        hash))
                .update();
    }

    private static byte[] hash(byte[] before, long number, NewEntry entry) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            for (Object part : new Object[] {
                number,
                entry.at(),
                entry.actor(),
                entry.actorRole(),
                entry.action(),
                entry.subjectType(),
                entry.subjectId(),
                entry.details()
            }) {
                byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static Entry read(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("number"),
                new NewEntry(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("actor_role"),
                        row.getString("action"),
                        row.getString("subject_type"),
                        row.getObject("subject_id", UUID.class),
                        row.getString("details")),
                row.getBytes("hash"));
    }
}
