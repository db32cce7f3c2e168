package org.sila.reports;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Turns a finished draft into a report, once, however often it is sent. */
@Service
class SendDraft {

    private final ReportDrafts drafts;
    private final DraftReceipts receipts;
    private final SubmitReports submitReports;
    private final PrivatePhrases phrases;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SendDraft(
            ReportDrafts drafts,
            DraftReceipts receipts,
            SubmitReports submitReports,
            PrivatePhrases phrases,
            JsonMapper json,
            TransactionTemplate transaction,
            Clock clock) {
        this.drafts = drafts;
        this.receipts = receipts;
        this.submitReports = submitReports;
        this.phrases = phrases;
        this.json = json;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Sends the draft, unless it was sent; a receipt is given first where there is none.
     *
     * @param readFirst whether a person is to look at it before it is worked with
     * @return false where there is no such draft or a page of it is missing
     */
    boolean send(DraftKey key, String language, boolean readFirst) {
        Optional<ReportDraft> found = drafts.findById(key.draftId()).filter(draft -> draft.opensWith(key));
        if (found.isEmpty() || found.get().isSent()) {
            return found.isPresent();
        }
        if (answers(found.get()).firstOpenPage() != null) {
            return false;
        }
        receipts.give(key);
        return Boolean.TRUE.equals(transaction.execute(status -> store(key, language, readFirst)));
    }

    private boolean store(DraftKey key, String language, boolean readFirst) {
        ReportDraft draft = drafts.lockById(key.draftId()).orElse(null);
        if (draft == null || !draft.opensWith(key)) {
            return false;
        }
        if (!draft.isSent()) {
            Assistance assistance = draft.assistance();
            String spoken = assistance == null ? language : assistance.language();
            Answers answers = answers(draft);
            UUID report = submitReports.submit(
                    NewReportFromAnswers.read(answers, draft.id(), spoken, assistance),
                    new Reference(Objects.requireNonNull(draft.reference())),
                    Objects.requireNonNull(draft.accessCodeHash()),
                    assistance,
                    readFirst && assistance == null);
            phrases.choose(report, Objects.requireNonNull(answers.you()).phrase());
            draft.sent(report, clock.instant());
        }
        return true;
    }

    private Answers answers(ReportDraft draft) {
        return json.readValue(draft.answers(), Answers.class);
    }
}
