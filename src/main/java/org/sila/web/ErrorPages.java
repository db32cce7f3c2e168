package org.sila.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.sila.ids.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.DataBinder;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** Turns what went wrong into a page that says so in the reader's language and gives back what they typed. */
@Component
class ErrorPages {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);
    private static final List<Integer> WORDED = List.of(400, 401, 403, 404, 409, 413, 422, 429, 500, 503);

    /** How far from where it was thrown an exception of the form binding can come from. */
    private static final int NEAR = 8;

    private final MessageSource messages;

    ErrorPages(MessageSource messages) {
        this.messages = messages;
    }

    /** The page for an exception; one that nobody foresaw is logged under the number that the page shows. */
    ModelAndView of(Throwable problem, HttpServletRequest request) {
        HttpStatusCode status = statusOf(problem);
        if (problem instanceof DomainError error) {
            return page(status, say(error.code(), error.arguments()), null, request);
        }
        if (status.value() < 500) {
            return page(status, null, null, request);
        }
        String incident = Ids.next().toString();
        log.error("Incident {}: {} {}", incident, request.getMethod(), status.value(), problem);
        return page(status, null, incident, request);
    }

    /** The page for a status that something else has set. */
    ModelAndView of(HttpStatusCode status, HttpServletRequest request) {
        return page(status, null, null, request);
    }

    private ModelAndView page(
            HttpStatusCode status, @Nullable String message, @Nullable String incident, HttpServletRequest request) {
        int words = WORDED.contains(status.value()) ? status.value() : status.is5xxServerError() ? 500 : 400;
        List<Typed> typed = Typed.in(request);
        Object signIn = request.getAttribute(EndedSession.SIGN_IN);
        boolean again = (signIn != null || status.value() == 503 && !typed.isEmpty()) && !Typed.withSecret(request);
        ModelAndView page = new ModelAndView("error/page");
        page.setStatus(status);
        page.addObject("title", say("web.error." + words + ".title"));
        page.addObject("message", message == null ? say("web.error." + words + ".text") : message);
        page.addObject("incident", incident);
        page.addObject("again", again ? addressOf(request) : null);
        page.addObject("signIn", signIn);
        page.addObject(
                "typed", again ? typed : typed.stream().filter(Typed::isWriting).toList());
        return page;
    }

    /** What was asked for, also where the container has forwarded to the error page. */
    private static String addressOf(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return asked == null ? request.getRequestURI() : asked.toString();
    }

    private String say(String code, Object... arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(code, arguments, locale);
    }

    static HttpStatusCode statusOf(Throwable problem) {
        if (problem instanceof DomainError error) {
            return error.status();
        }
        if (problem instanceof MaxUploadSizeExceededException) {
            return HttpStatus.CONTENT_TOO_LARGE;
        }
        if (problem instanceof MultipartException) {
            return HttpStatus.BAD_REQUEST;
        }
        if (problem instanceof MethodArgumentTypeMismatchException unreadable) {
            return unreadable.getParameter().hasParameterAnnotation(PathVariable.class)
                    ? HttpStatus.NOT_FOUND
                    : HttpStatus.BAD_REQUEST;
        }
        if (problem instanceof ErrorResponse response) {
            return response.getStatusCode();
        }
        if (problem instanceof AccessDeniedException || problem instanceof AuthenticationException) {
            return HttpStatus.FORBIDDEN;
        }
        return isOfFormBinding(problem) ? HttpStatus.BAD_REQUEST : statusOfCause(problem);
    }

    /** Names of fields that no form has, such as {@code lines[-1]}, make the binder itself stumble. */
    private static boolean isOfFormBinding(Throwable problem) {
        if (problem instanceof InvalidPropertyException) {
            return true;
        }
        return (problem instanceof IndexOutOfBoundsException || problem instanceof IllegalArgumentException)
                && Arrays.stream(problem.getStackTrace())
                        .limit(NEAR)
                        .anyMatch(call -> call.getClassName().equals(DataBinder.class.getName()));
    }

    /** What the layers below make of a conflict or of a database that is gone can be wrapped several times. */
    private static HttpStatus statusOfCause(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingFailureException) {
                return HttpStatus.CONFLICT;
            }
            if (isDatabaseGone(cause)) {
                return HttpStatus.SERVICE_UNAVAILABLE;
            }
            if (cause instanceof InvalidParameterException unreadable) {
                return HttpStatus.valueOf(unreadable.getErrorCode());
            }
        }
        return HttpStatus.INTERNAL_SERVER_ERROR;
    }

    /** SQL states of class 08 are lost connections, of 57P a server that shuts down or starts. */
    static boolean isDatabaseGone(Throwable cause) {
        return cause instanceof DataAccessResourceFailureException
                || cause instanceof CannotCreateTransactionException
                || cause instanceof java.sql.SQLTransientConnectionException
                || cause instanceof java.sql.SQLException sql
                        && sql.getSQLState() != null
                        && (sql.getSQLState().startsWith("08")
                                || sql.getSQLState().startsWith("57P"));
    }
}
