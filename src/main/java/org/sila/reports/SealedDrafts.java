package org.sila.reports;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sila.ids.Ids;
import org.sila.secrets.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is being written at a door that can endanger whoever left it on a telephone: the browser keeps the key, the database
 * the answers, sealed, for a short time. The table has the columns id, secret_hash, answers, saved_at, receipt, and the id
 * of what was made of the draft. Whoever calls does so within a transaction.
 *
 * @param <A> all that was answered so far
 */
public final class SealedDrafts<A> {

    private final Place place;
    private final A none;
    private final Class<A> type;
    private final Duration kept;
    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final JsonMapper json;
    private final Clock clock;

    /**
     * @param none nothing answered yet
     * @param kept how long after it was last saved
     */
    public SealedDrafts(
            Place place,
            A none,
            Class<A> type,
            Duration kept,
            JdbcClient jdbc,
            Sealing sealing,
            JsonMapper json,
            Clock clock) {
        this.place = place;
        this.none = none;
        this.type = type;
        this.kept = kept;
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Where drafts are.
     *
     * @param table their table, such as lead_draft
     * @param made the table of what is made of them, such as lead, which has a reference
     */
    public record Place(String table, String made) {

        /** What the answers are sealed for. */
        public String answers() {
            return table + ".answers";
        }

        /** What receipts are sealed for. */
        public String receipts() {
            return table + ".receipt";
        }

        private String in(String sql) {
            return sql.replace("DRAFT", table).replace("MADE", made);
        }
    }

    /**
     * A draft.
     *
     * @param reference of what was made of it; null while it is not sent
     * @param receipt from sending until the last group was typed back
     */
    public record Draft<A>(
            UUID id,
            A answers,
            @Nullable String reference,
            @Nullable ShownReceipt receipt) {

        public boolean isSent() {
            return reference != null;
        }
    }

    /**
     * Where a page was kept.
     *
     * @param begunAnew true where the draft of the key that was brought is gone, and the other pages with it
     */
    public record Kept(DraftKey key, boolean begunAnew) {}

    /** What is kept under the key; empty where there is no such draft, or it is forgotten. */
    public Optional<Draft<A>> find(DraftKey key) {
        return jdbc.sql(place.in("""
                select DRAFT.id, secret_hash, answers, receipt, reference
                from DRAFT left join MADE on MADE.id = MADE_id
                where DRAFT.id = ? and saved_at >= ?
                """))
                .params(key.draftId(), Timestamp.from(clock.instant().minus(kept)))
                .query((row, number) -> MessageDigest.isEqual(row.getBytes("secret_hash"), DraftKey.hash(key.secret()))
                        ? Optional.of(draft(row))
                        : Optional.<Draft<A>>empty())
                .optional()
                .flatMap(found -> found);
    }

    /**
     * The same, held until the end of the transaction: a second click waits for the first, and only then reads what that
     * one did.
     */
    public Optional<Draft<A>> lock(DraftKey key) {
        jdbc.sql(place.in("select id from DRAFT where id = ? for update"))
                .param(key.draftId())
                .query(UUID.class)
                .optional();
        return find(key);
    }

    /**
     * Keeps a page; where there is no draft any more, a new one begins with it, so that nothing typed is lost.
     *
     * @param with the answers with that page
     */
    public Kept save(@Nullable DraftKey key, UnaryOperator<A> with) {
        Optional<Draft<A>> open = Optional.ofNullable(key).flatMap(this::lock).filter(draft -> !draft.isSent());
        if (key != null && open.isPresent()) {
            jdbc.sql(place.in("update DRAFT set answers = ?, saved_at = ? where id = ?"))
                    .params(sealed(with.apply(open.get().answers())), now(), key.draftId())
                    .update();
            return new Kept(key, false);
        }
        DraftKey begun = new DraftKey(Ids.next(), DraftKey.newSecret());
        jdbc.sql(place.in("insert into DRAFT (id, secret_hash, answers, saved_at) values (?, ?, ?, ?)"))
                .params(begun.draftId(), DraftKey.hash(begun.secret()), sealed(with.apply(none)), now())
                .update();
        return new Kept(begun, key != null);
    }

    /** It is stored elsewhere now: the answers go, a receipt stays until it was typed back. */
    public void sent(UUID draftId, UUID madeId, ShownReceipt receipt) {
        jdbc.sql(place.in("update DRAFT set answers = ?, MADE_id = ?, receipt = ?, saved_at = ? where id = ?"))
                .params(
                        sealed(none),
                        madeId,
                        sealing.seal(json.writeValueAsString(receipt), place.receipts()),
                        now(),
                        draftId)
                .update();
    }

    /** Whoever wrote it has the code: it is nowhere here from now on. */
    public void typedBack(DraftKey key) {
        find(key)
                .ifPresent(draft -> jdbc.sql(place.in("update DRAFT set receipt = null where id = ?"))
                        .param(draft.id())
                        .update());
    }

    /** Forgets a draft that was not sent, at its writer's wish. */
    public void discard(DraftKey key) {
        lock(key)
                .filter(draft -> !draft.isSent())
                .ifPresent(draft -> jdbc.sql(place.in("delete from DRAFT where id = ?"))
                        .param(draft.id())
                        .update());
    }

    /** Deletes drafts that nobody came back to. */
    public int forgetExpired() {
        return jdbc.sql(place.in("delete from DRAFT where saved_at < ?"))
                .param(Timestamp.from(clock.instant().minus(kept)))
                .update();
    }

    private Draft<A> draft(ResultSet row) throws SQLException {
        byte[] receipt = row.getBytes("receipt");
        return new Draft<>(
                row.getObject("id", UUID.class),
                json.readValue(sealing.open(row.getBytes("answers"), place.answers()), type),
                row.getString("reference"),
                receipt == null ? null : json.readValue(sealing.open(receipt, place.receipts()), ShownReceipt.class));
    }

    private byte[] sealed(A answers) {
        return sealing.seal(json.writeValueAsString(answers), place.answers());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
