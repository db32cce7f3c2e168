package org.sila.web;

import java.io.Serial;
import org.springframework.http.HttpStatus;

/** There is no such thing, or none that this reader may know of: the answer is the same. */
public class NotFound extends DomainError {

    @Serial
    private static final long serialVersionUID = 1L;

    public NotFound() {
        this("web.error.404.text");
    }

    /** @param code message key that says what was not found */
    public NotFound(String code, Object... arguments) {
        super(HttpStatus.NOT_FOUND, code, arguments);
    }
}
