package org.sila.reports;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what was answered, page by page, from the first Continue on. */
@Service
class FillDraft {

    private final ReportDrafts drafts;
    private final JsonMapper json;
    private final Clock clock;

    FillDraft(ReportDrafts drafts, JsonMapper json, Clock clock) {
        this.drafts = drafts;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Where a page was kept.
     *
     * @param key to give to the browser
     * @param begunAnew true where the draft of the key it brought is gone, and the other pages with it
     */
    record Kept(DraftKey key, boolean begunAnew) {}

    /** What is kept under the key; empty where there is no such draft, or it is expired. */
    @Transactional(readOnly = true)
    Optional<DraftView> view(DraftKey key) {
        return drafts.findById(key.draftId())
                .filter(draft -> draft.opensWith(key))
                .filter(draft -> draft.isSent() || !draft.isExpired(clock.instant()))
                .map(this::view);
    }

    /** Begins a draft that a member of staff fills in for an enquirer. */
    @Transactional
    DraftKey begin(Assistance assistance) {
        String secret = DraftKey.newSecret();
        ReportDraft begun = drafts.save(new ReportDraft(
                DraftKey.hash(secret), json.writeValueAsString(Answers.NONE), assistance, clock.instant()));
        return new DraftKey(begun.id(), secret);
    }

    /**
     * Keeps a page. Without a key, or where its draft is gone, a new draft begins with this page, so that nothing typed
     * is lost.
     */
    @Transactional
    Kept save(@Nullable DraftKey key, PageForm form) {
        Optional<ReportDraft> open = key == null ? Optional.empty() : stillOpen(key);
        if (open.isPresent() && key != null) {
            ReportDraft draft = open.get();
            draft.save(json.writeValueAsString(answers(draft).with(form)), clock.instant());
            return new Kept(key, false);
        }
        String secret = DraftKey.newSecret();
        ReportDraft begun = drafts.save(new ReportDraft(
                DraftKey.hash(secret), json.writeValueAsString(Answers.NONE.with(form)), clock.instant()));
        return new Kept(new DraftKey(begun.id(), secret), key != null);
    }

    private Optional<ReportDraft> stillOpen(DraftKey key) {
        return drafts.lockById(key.draftId()).filter(draft -> draft.opensWith(key) && !draft.isSent());
    }

    private DraftView view(ReportDraft draft) {
        String receipt = draft.receipt();
        return new DraftView(
                answers(draft),
                draft.isSent(),
                draft.reference(),
                receipt == null ? null : json.readValue(receipt, ShownReceipt.class),
                draft.keptUntil(),
                draft.assistance() != null);
    }

    private Answers answers(ReportDraft draft) {
        return json.readValue(draft.answers(), Answers.class);
    }
}
