package org.sila.notify;

import java.io.Serial;

/** A mail or a text was not taken by whoever should carry it. It says nothing of whom it was for. */
public class NotTaken extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Failure failure;

    public NotTaken(Failure failure) {
        super(failure.name());
        this.failure = failure;
    }

    /** @param cause kept out of logs, since it may quote an address */
    public NotTaken(Failure failure, Throwable cause) {
        super(failure.name(), cause);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
