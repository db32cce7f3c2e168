package org.sila.reports;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Turns a finished draft into a report, once, however often it is sent; keeps the receipt until it was typed back. */
@Service
class SendDraft {

    private final ReportDrafts drafts;
    private final SubmitReports submitReports;
    private final JsonMapper json;
    private final Clock clock;

    SendDraft(ReportDrafts drafts, SubmitReports submitReports, JsonMapper json, Clock clock) {
        this.drafts = drafts;
        this.submitReports = submitReports;
        this.json = json;
        this.clock = clock;
    }

    /** Reference and code as the confirmation shows them. */
    record ShownReceipt(String reference, String accessCode) {

        boolean isTypedBackBy(String typed) {
            return AccessCode.typed(typed).value().equals(new AccessCode(accessCode).lastGroup());
        }
    }

    /**
     * Sends the draft, unless it was sent.
     *
     * @return false where there is no such draft or a page of it is missing
     */
    @Transactional
    boolean send(DraftKey key, String language) {
        Optional<ReportDraft> found =
                drafts.lockById(key.draftId()).filter(draft -> draft.opensWith(DraftKey.hash(key.secret())));
        if (found.isEmpty() || found.get().isSent()) {
            return found.isPresent();
        }
        ReportDraft draft = found.get();
        Answers answers = json.readValue(draft.answers(), Answers.class);
        if (answers.firstOpenPage() != null) {
            return false;
        }
        Receipt receipt = submitReports.submit(NewReportFromAnswers.read(answers, draft.id(), language));
        ShownReceipt shown = new ShownReceipt(
                receipt.reference().value(), receipt.accessCode().value());
        draft.sent(receipt.reportId(), json.writeValueAsString(shown), clock.instant());
        return true;
    }

    /** The receipt, until it was typed back. */
    @Transactional(readOnly = true)
    Optional<ShownReceipt> receipt(DraftKey key) {
        return drafts.findById(key.draftId())
                .filter(draft -> draft.opensWith(DraftKey.hash(key.secret())))
                .flatMap(draft -> Optional.ofNullable(draft.receipt()))
                .map(receipt -> json.readValue(receipt, ShownReceipt.class));
    }

    /** The enquirer has the code: it is nowhere here from now on. */
    @Transactional
    void typedBack(DraftKey key) {
        drafts.lockById(key.draftId())
                .filter(draft -> draft.opensWith(DraftKey.hash(key.secret())))
                .ifPresent(ReportDraft::receiptTypedBack);
    }
}
