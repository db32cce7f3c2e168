package org.sila.reports;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.sila.secrets.SlowHash;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Turns a finished draft of {@link BrowserDrafts} into what it was written for, once, however often it is sent, and gives
 * it a reference and an access code.
 */
@Service
public class SendSealedDraft {

    private final References references;
    private final SlowHash slowHash;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    SendSealedDraft(References references, SlowHash slowHash, TransactionTemplate transaction) {
        this.references = references;
        this.slowHash = slowHash;
        this.transaction = transaction;
    }

    /** Stores what was written, within the transaction that sends it. */
    @FunctionalInterface
    public interface Store<A> {

        /**
         * @param codeHash slow hash of the access code
         * @return the id of what is stored
         */
        UUID store(A answers, Reference reference, String codeHash);
    }

    /**
     * Sends the draft, unless it was sent. The hash of the code takes its time; no connection waits for it.
     *
     * @param finished whether no page is missing
     * @return false where there is no such draft or a page of it is missing
     */
    public <A> boolean send(BrowserDrafts<A> drafts, DraftKey key, Predicate<A> finished, Store<A> store) {
        Predicate<SealedDrafts.Draft<A>> sendable = draft -> draft.isSent() || finished.test(draft.answers());
        Optional<SealedDrafts.Draft<A>> found = drafts.find(key).filter(sendable);
        if (found.isEmpty() || found.get().isSent()) {
            return found.isPresent();
        }
        AccessCode code = AccessCode.random(random);
        String hash = slowHash.hash(code.value());
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Optional<SealedDrafts.Draft<A>> held = drafts.lock(key).filter(sendable);
            held.filter(draft -> !draft.isSent()).ifPresent(draft -> {
                Reference reference = references.free();
                UUID made = store.store(draft.answers(), reference, hash);
                drafts.sent(draft.id(), made, new ShownReceipt(reference.value(), code.value()));
            });
            return held.isPresent();
        }));
    }
}
