package org.sila.operations;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditTrail;
import org.sila.ids.Ids;
import org.sila.web.DomainError;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What families may be told of an operation. One person writes it, another releases it once the operation has ended, and
 * from then on it is public until somebody takes it back. Nothing of it is ever made of the findings.
 */
@Service
@Transactional
class OperationNotices {

    /** The longest text, in characters: a line or two. */
    static final int LONGEST = 600;

    private final JdbcClient jdbc;
    private final OperationAccess access;
    private final OperationStore store;
    private final OperationFindings findings;
    private final NamesInNotice names;
    private final SealedText texts;
    private final LocalMoments moments;
    private final AuditTrail audit;
    private final Clock clock;

    OperationNotices(
            JdbcClient jdbc,
            OperationAccess access,
            OperationStore store,
            OperationFindings findings,
            NamesInNotice names,
            SealedText texts,
            LocalMoments moments,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.store = store;
        this.findings = findings;
        this.names = names;
        this.texts = texts;
        this.moments = moments;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The words.
     *
     * @param draft the one that stood when the form was opened; null for none
     */
    record NoticeForm(
            @Nullable String searchedOn,
            @Nullable String arabic,
            @Nullable String english,
            @Nullable UUID draft) {}

    /**
     * Words about an operation.
     *
     * @param english empty where they are in Arabic only
     * @param releasedBy null while they wait for a second person
     */
    record Notice(
            UUID id,
            LocalDate searchedOn,
            String arabic,
            String english,
            UUID writtenBy,
            Instant writtenAt,
            @Nullable UUID releasedBy,
            @Nullable Instant releasedAt) {

        public boolean isReleased() {
            return releasedBy != null;
        }
    }

    /** Those that stand: one that is public, one that waits, or both; whoever calls has made sure that the reader may. */
    @Transactional(readOnly = true)
    public List<Notice> of(UUID operationId) {
        return jdbc.sql("select * from search_notice where operation_id = ? and withdrawn_at is null order by id")
                .param(operationId)
                .query((row, number) -> notice(row))
                .list();
    }

    /** The one that waits for a second person. */
    @Transactional(readOnly = true)
    public Optional<Notice> draft(UUID operationId) {
        return of(operationId).stream().filter(notice -> !notice.isReleased()).findFirst();
    }

    /**
     * Writes the words anew; those that wait are gone, those that are public stay so until the new ones are released.
     *
     * @throws DomainError where the day or the Arabic words are missing, they are too long, or name somebody who took part
     * @throws OptimisticLockingFailureException where somebody else wrote meanwhile
     */
    void write(UUID operationId, NoticeForm form) {
        StaffMember by = access.require(operationId);
        LocalDate day = moments.pastDay(form.searchedOn());
        String arabic = words(operationId, form.arabic(), "operations.error.notice-names");
        if (arabic.isEmpty()) {
            throw new DomainError("operations.error.notice");
        }
        String english = words(operationId, form.english(), "operations.error.notice-names-english");
        lock(operationId);
        UUID draft = draft(operationId).map(Notice::id).orElse(null);
        if (draft != null && !draft.equals(form.draft())) {
            throw new OptimisticLockingFailureException("words were written since the form was opened");
        }
        if (draft != null) {
            end(draft, by);
        }
        jdbc.sql("""
                insert into search_notice (id, operation_id, searched_on, arabic, english, written_by, written_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .param(Ids.next())
                .param(operationId)
                .param(Date.valueOf(day))
                .param(texts.seal(arabic, SealedOperationText.NOTICE_ARABIC))
                .param(texts.sealIfAny(english, SealedOperationText.NOTICE_ENGLISH))
                .param(by.id())
                .param(now())
                .update();
        audit.record(OperationActions.NOTICE_WRITTEN, OperationActions.SUBJECT, operationId, Map.of());
    }

    /**
     * Makes the words public, in place of those that were.
     *
     * @param noticeId the words that were read
     * @param tellsNothing whether the releaser says that nobody can infer a find of people from them
     * @throws DomainError where the releaser wrote them, does not say that, or the operation has not ended
     * @throws OptimisticLockingFailureException where other words wait by now
     */
    void release(UUID operationId, @Nullable UUID noticeId, boolean tellsNothing) {
        StaffMember by = access.require(operationId);
        lock(operationId);
        Notice draft = draft(operationId)
                .filter(waiting -> waiting.id().equals(noticeId))
                .orElseThrow(() -> new OptimisticLockingFailureException("other words wait by now"));
        if (draft.writtenBy().equals(by.id())) {
            throw new DomainError("operations.error.own-words");
        }
        if (!store.get(operationId).isEnded()) {
            throw new DomainError("operations.error.not-ended");
        }
        if (!tellsNothing) {
            throw new DomainError("operations.error.tells");
        }
        of(operationId).stream().filter(Notice::isReleased).forEach(before -> end(before.id(), by));
        jdbc.sql("update search_notice set released_by = ?, released_at = ? where id = ?")
                .params(by.id(), now(), draft.id())
                .update();
        audit.record(
                OperationActions.NOTICE_RELEASED,
                OperationActions.SUBJECT,
                operationId,
                Map.of("people-found", "" + findings.areOfPeople(operationId)));
    }

    /** Takes words back, at once and by one person; nothing happens where they are back already. */
    void withdraw(UUID operationId, UUID noticeId) {
        StaffMember by = access.require(operationId);
        boolean stands = of(operationId).stream().anyMatch(notice -> notice.id().equals(noticeId));
        if (stands && end(noticeId, by) > 0) {
            audit.record(OperationActions.NOTICE_WITHDRAWN, OperationActions.SUBJECT, operationId, Map.of());
        }
    }

    private String words(UUID operationId, @Nullable String typed, String namesSomebody) {
        String clean = SealedText.clean(typed);
        if (clean.length() > LONGEST) {
            throw new DomainError("operations.error.notice-long", LONGEST);
        }
        if (names.anybody(operationId, clean)) {
            throw new DomainError(namesSomebody);
        }
        return clean;
    }

    private int end(UUID noticeId, StaffMember by) {
        return jdbc.sql(
                        "update search_notice set withdrawn_by = ?, withdrawn_at = ? where id = ? and withdrawn_at is null")
                .params(by.id(), now(), noticeId)
                .update();
    }

    private void lock(UUID operationId) {
        jdbc.sql("select id from search_operation where id = ? for no key update")
                .param(operationId)
                .query(UUID.class)
                .single();
    }

    private Notice notice(ResultSet row) throws SQLException {
        Timestamp released = row.getTimestamp("released_at");
        return new Notice(
                row.getObject("id", UUID.class),
                row.getDate("searched_on").toLocalDate(),
                texts.open(row, SealedOperationText.NOTICE_ARABIC),
                texts.open(row, SealedOperationText.NOTICE_ENGLISH),
                row.getObject("written_by", UUID.class),
                row.getTimestamp("written_at").toInstant(),
                row.getObject("released_by", UUID.class),
                released == null ? null : released.toInstant());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
