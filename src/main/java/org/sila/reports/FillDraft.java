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

    /** The answers so far; empty where there is no such draft, it is expired, or it was sent already. */
    @Transactional(readOnly = true)
    Optional<Answers> answers(DraftKey key) {
        return drafts.findById(key.draftId())
                .filter(draft -> draft.opensWith(DraftKey.hash(key.secret())))
                .filter(draft -> !draft.isSent() && !draft.isExpired(clock.instant()))
                .map(draft -> json.readValue(draft.answers(), Answers.class));
    }

    /**
     * Keeps a page. Without a key, or where its draft is gone, a new draft begins with this page, so that nothing typed
     * is lost.
     *
     * @return the key to give to the browser
     */
    @Transactional
    DraftKey save(@Nullable DraftKey key, PageForm form) {
        if (key != null) {
            Optional<ReportDraft> draft = drafts.lockById(key.draftId())
                    .filter(found -> found.opensWith(DraftKey.hash(key.secret())))
                    .filter(found -> !found.isSent());
            if (draft.isPresent()) {
                Answers answers = json.readValue(draft.get().answers(), Answers.class);
                draft.get().save(json.writeValueAsString(answers.with(form)), clock.instant());
                return key;
            }
        }
        String secret = DraftKey.newSecret();
        ReportDraft begun = drafts.save(new ReportDraft(
                DraftKey.hash(secret), json.writeValueAsString(Answers.NONE.with(form)), clock.instant()));
        return new DraftKey(begun.id(), secret);
    }
}
