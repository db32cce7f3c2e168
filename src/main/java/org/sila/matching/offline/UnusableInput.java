package org.sila.matching.offline;

/** A file or an option that nothing can be done with; the message says which and why. */
final class UnusableInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableInput(String message) {
        super(message);
    }
}
