package org.sila.checkins;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.sila.audit.AuditTrail;
import org.sila.codetention.SurvivorsThemselves;
import org.sila.ids.Ids;
import org.sila.matching.ReviewNote;
import org.sila.reunification.KnownWishes;
import org.sila.reunification.Wishes;
import org.sila.sources.RecordSection;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells whoever works with a record what its person said of themselves: what they wish, before anybody decides a match, and
 * whether they may be asked about others.
 */
@Component
@Order(1)
class TellOfCheckIns implements ReviewNote, RecordSection, KnownWishes, SurvivorsThemselves {

    private final JdbcClient jdbc;
    private final CheckInAccess access;
    private final SealedCheckInText.Seal seal;
    private final AuditTrail audit;
    private final Clock clock;

    TellOfCheckIns(JdbcClient jdbc, CheckInAccess access, SealedCheckInText.Seal seal, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.seal = seal;
        this.audit = audit;
        this.clock = clock;
    }

    private record Found(UUID id, String reference, Wishes wishes) {

        String code() {
            return "checkins.note." + wishes;
        }
    }

    /** By the primary key of check_in_record. */
    private Optional<Found> behind(UUID recordId) {
        return jdbc.sql("""
                select check_in.id, reference, wishes from check_in
                join check_in_record made on made.check_in_id = check_in.id
                where made.record_id = ?
                """)
                .param(recordId)
                .query((row, number) ->
                        new Found(row.getObject(1, UUID.class), row.getString(2), Wishes.valueOf(row.getString(3))))
                .optional();
    }

    /** Where another team has it, the record says all that may be known. */
    private String href(Found found, UUID recordId) {
        return access.mayOpen(found.id()) ? "/check-ins/" + found.id() : "/records/" + recordId;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Note> of(UUID caseId, UUID recordId) {
        return behind(recordId)
                .map(found -> new Note(href(found, recordId), found.code(), List.of(), List.of()))
                .stream()
                .toList();
    }

    @Override
    public String title() {
        return "checkins.section";
    }

    @Override
    public boolean isShownEmpty() {
        return false;
    }

    @Override
    @Transactional(readOnly = true)
    public List<RecordSection.Line> lines(UUID recordId) {
        return behind(recordId)
                .map(found -> new RecordSection.Line(href(found, recordId), found.reference(), found.code(), List.of()))
                .stream()
                .toList();
    }

    @Override
    @Transactional
    public Optional<Said> of(UUID recordId) {
        return jdbc.sql("""
                select wishes, wishes_words from check_in
                where id = (select check_in_id from check_in_record where record_id = ?) for share
                """)
                .param(recordId)
                .query((row, number) -> new Said(
                        Wishes.valueOf(row.getString("wishes")),
                        seal.words(row.getBytes("wishes_words"), SealedCheckInText.WISHES_WORDS)))
                .optional();
    }

    /** Not of those who took it back. */
    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Boolean> agreed(Collection<UUID> recordIds) {
        Map<UUID, Boolean> agreed = new HashMap<>();
        jdbc.sql("""
                select made.record_id, may_be_asked from check_in
                join check_in_record made on made.check_in_id = check_in.id
                where made.record_id = any(:records) and withdrawn_at is null
                """).param("records", recordIds.toArray(UUID[]::new)).query(row -> {
            agreed.put(row.getObject(1, UUID.class), row.getBoolean(2));
        });
        return agreed;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void leave(UUID recordId, long caseNumber, String words, UUID by) {
        behind(recordId).ifPresent(found -> {
            jdbc.sql("""
                    insert into check_in_request (id, check_in_id, case_number, words, asked_by, asked_at)
                    values (?, ?, ?, ?, ?, ?)
                    """)
                    .params(
                            Ids.next(),
                            found.id(),
                            caseNumber,
                            Objects.requireNonNull(seal.words(words, SealedCheckInText.REQUEST)),
                            by,
                            Timestamp.from(clock.instant()))
                    .update();
            audit.record(CheckInActions.ASKED, CheckInActions.SUBJECT, found.id(), Map.of());
        });
    }
}
