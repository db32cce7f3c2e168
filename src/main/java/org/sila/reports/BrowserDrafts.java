package org.sila.reports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * {@link SealedDrafts} whose key is in a cookie of the browser, as a service: each call is a transaction. What endangers
 * whoever left it half-written on a telephone gets a cookie that goes with the browser's window.
 *
 * @param <A> all that was answered so far
 */
@Transactional
public abstract class BrowserDrafts<A> {

    private final SealedDrafts<A> drafts;
    private final DraftCookie cookie;

    protected BrowserDrafts(SealedDrafts<A> drafts, DraftCookie cookie) {
        this.drafts = drafts;
        this.cookie = cookie;
    }

    /** The draft that was begun in the request's browser. */
    @Transactional(readOnly = true)
    public Optional<SealedDrafts.Draft<A>> of(HttpServletRequest request) {
        return cookie.read(request).flatMap(drafts::find);
    }

    /** See {@link SealedDrafts#find}. */
    @Transactional(readOnly = true)
    public Optional<SealedDrafts.Draft<A>> find(DraftKey key) {
        return drafts.find(key);
    }

    /** See {@link SealedDrafts#lock}. */
    public Optional<SealedDrafts.Draft<A>> lock(DraftKey key) {
        return drafts.lock(key);
    }

    /** See {@link SealedDrafts#save}. */
    protected SealedDrafts.Kept keep(@Nullable DraftKey key, UnaryOperator<A> with) {
        return drafts.save(key, with);
    }

    /** See {@link SealedDrafts#sent}. */
    public void sent(UUID draftId, UUID madeId, ShownReceipt receipt) {
        drafts.sent(draftId, madeId, receipt);
    }

    /** Whoever wrote it has the code: it is nowhere here from now on. */
    public void typedBack(HttpServletRequest request) {
        cookie.read(request).ifPresent(drafts::typedBack);
    }

    /** Forgets a draft that was not sent, at its writer's wish, and its browser with it. */
    public void discard(HttpServletRequest request, HttpServletResponse response) {
        cookie.read(request).ifPresent(key -> {
            drafts.discard(key);
            cookie.take(request, response);
        });
    }

    /** The browser forgets that there is one. */
    public void forget(HttpServletRequest request, HttpServletResponse response) {
        cookie.take(request, response);
    }

    /** Deletes drafts that nobody came back to. */
    public int forgetExpired() {
        return drafts.forgetExpired();
    }
}
