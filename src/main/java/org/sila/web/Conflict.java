package org.sila.web;

import java.io.Serial;
import org.springframework.http.HttpStatus;

/** Someone else was faster, and what this reader saw is no longer so. */
public class Conflict extends DomainError {

    @Serial
    private static final long serialVersionUID = 1L;

    public Conflict() {
        this("web.error.409.text");
    }

    /** @param code message key that says what changed */
    public Conflict(String code, Object... arguments) {
        super(HttpStatus.CONFLICT, code, arguments);
    }
}
