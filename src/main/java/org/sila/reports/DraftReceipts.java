package org.sila.reports;

import java.security.SecureRandom;
import org.sila.secrets.SlowHash;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives a draft its reference and access code: when it is saved to be finished later, on whatever device, or else when
 * it is sent. The code can be seen again in the same browser until its last group was typed back.
 */
@Service
class DraftReceipts {

    private final ReportDrafts drafts;
    private final References references;
    private final SlowHash slowHash;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    DraftReceipts(
            ReportDrafts drafts,
            References references,
            SlowHash slowHash,
            JsonMapper json,
            TransactionTemplate transaction) {
        this.drafts = drafts;
        this.references = references;
        this.slowHash = slowHash;
        this.json = json;
        this.transaction = transaction;
    }

    /** Gives them once: a draft that has them keeps them. The hash takes its time; no connection waits for it. */
    void give(DraftKey key) {
        AccessCode code = AccessCode.random(random);
        String hash = slowHash.hash(code.value());
        transaction.executeWithoutResult(status -> drafts.lockById(key.draftId())
                .filter(draft -> draft.opensWith(key) && draft.reference() == null)
                .ifPresent(draft -> {
                    Reference reference = references.free();
                    ShownReceipt shown = new ShownReceipt(reference.value(), code.value());
                    draft.receiptGiven(reference, hash, json.writeValueAsString(shown));
                }));
    }

    /** The enquirer has the code: it is nowhere here from now on. */
    void typedBack(DraftKey key) {
        transaction.executeWithoutResult(status -> drafts.lockById(key.draftId())
                .filter(draft -> draft.opensWith(key))
                .ifPresent(ReportDraft::receiptTypedBack));
    }
}
