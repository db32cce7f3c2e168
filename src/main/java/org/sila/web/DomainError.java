package org.sila.web;

import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Something the rules of the work do not allow, said to the reader in their language. Not for mistakes in a form, which
 * go into its {@code BindingResult}.
 */
public class DomainError extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient HttpStatus status;
    private final String code;
    private final transient Object[] arguments;

    /**
     * @param code message key of what to tell the reader
     * @param arguments for that message; never a person's data
     */
    public DomainError(String code, Object... arguments) {
        this(HttpStatus.UNPROCESSABLE_CONTENT, code, arguments);
    }

    DomainError(HttpStatus status, String code, Object... arguments) {
        super(code);
        this.status = status;
        this.code = code;
        this.arguments = arguments.clone();
    }

    public HttpStatus status() {
        return status;
    }

    /** Path of a page where it can be mended, to which who only wanted to read is taken; null where there is none. */
    public @Nullable String mendedAt() {
        return null;
    }

    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
