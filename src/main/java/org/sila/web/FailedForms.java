package org.sila.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * A page that shows a form with errors is answered with 422, has "Error:" before its title, and lists its failures at
 * the top: the controller only names the view again. Where somebody was faster, it is answered with 409.
 */
final class FailedForms implements HandlerInterceptor {

    /** Model attribute: true on such a page. */
    static final String FAILED = "failed";

    /** Model attribute: what to correct, one entry per error, in the reader's language. */
    static final String FAILURES = "failures";

    private final MessageSource messages;

    FailedForms(MessageSource messages) {
        this.messages = messages;
    }

    /** One line of the error summary; {@code field} is the id to jump to, or null for the form as a whole. */
    record Failure(@Nullable String field, String message) {}

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || page.getViewName() == null || page.getViewName().startsWith("redirect:")) {
            return;
        }
        if (Boolean.TRUE.equals(page.getModel().get(Attempt.CONFLICT))) {
            page.setStatus(HttpStatus.CONFLICT);
        }
        List<Failure> failures = failuresOf(page);
        if (failures.isEmpty()) {
            return;
        }
        page.addObject(FAILED, true);
        page.addObject(FAILURES, failures);
        if (page.getStatus() == null && response.getStatus() == HttpStatus.OK.value()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private List<Failure> failuresOf(ModelAndView page) {
        Locale locale = LocaleContextHolder.getLocale();
        List<Failure> failures = new ArrayList<>();
        for (Object attribute : page.getModel().values()) {
            if (attribute instanceof BindingResult result) {
                result.getAllErrors().stream()
                        .sorted(Comparator.comparingInt(error -> positionOf(error, result.getTarget())))
                        .map(error -> new Failure(idOf(error), messages.getMessage(error, locale)))
                        .forEach(failures::add);
            }
        }
        return failures;
    }

    /** Validation answers in any order; people read from the top, in the order of the form's components. */
    private static int positionOf(ObjectError error, @Nullable Object form) {
        if (error instanceof FieldError field && form instanceof Record) {
            RecordComponent[] components = form.getClass().getRecordComponents();
            for (int i = 0; i < components.length; i++) {
                String name = components[i].getName();
                if (field.getField().equals(name) || field.getField().matches(name + "[.\\[].*")) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static @Nullable String idOf(ObjectError error) {
        return error instanceof FieldError field
                ? field.getField().replace("[", "").replace("]", "")
                : null;
    }
}
