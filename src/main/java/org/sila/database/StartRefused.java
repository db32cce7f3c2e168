package org.sila.database;

/** The application must not start; the message says why and what to do, in one line for a person. */
public final class StartRefused extends RuntimeException {

    public StartRefused(String message) {
        super(message);
    }

    public StartRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
