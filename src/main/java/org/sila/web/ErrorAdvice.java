package org.sila.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** The one place where what a controller throws becomes a page. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ErrorAdvice {

    private final ErrorPages pages;

    ErrorAdvice(ErrorPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler(Exception.class)
    ModelAndView anything(Exception problem, HttpServletRequest request) {
        boolean reading = HttpMethod.GET.matches(request.getMethod());
        if (reading && problem instanceof DomainError refused && refused.mendedAt() != null) {
            return new ModelAndView("redirect:" + refused.mendedAt());
        }
        return pages.of(problem, request);
    }

    /** Left to the security filters, which ask for a sign-in where that would help. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void security(RuntimeException problem) {
        throw problem;
    }
}
