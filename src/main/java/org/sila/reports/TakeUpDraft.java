package org.sila.reports;

import java.util.UUID;
import org.sila.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands a draft to the browser of whoever opened it with reference and code. From then on the browser it was begun in
 * has no part in it: a telephone left behind shows nothing any more.
 */
@Service
class TakeUpDraft {

    private final ReportDrafts drafts;

    TakeUpDraft(ReportDrafts drafts) {
        this.drafts = drafts;
    }

    /** @return the key to give to the browser */
    @Transactional
    public DraftKey takeUp(UUID draftId) {
        ReportDraft draft =
                drafts.lockById(draftId).filter(found -> !found.isSent()).orElseThrow(NotFound::new);
        String secret = DraftKey.newSecret();
        draft.takenUp(DraftKey.hash(secret));
        return new DraftKey(draftId, secret);
    }
}
