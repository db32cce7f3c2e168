package org.sila.database;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says why the application does not start in one line on standard error, where it is a refusal and not a fault. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RefusalReport implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refusal) {
                System.err.println(refusal.getMessage());
                return true;
            }
        }
        return false;
    }
}
