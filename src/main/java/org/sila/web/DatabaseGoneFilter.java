package org.sila.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Shows the page of a pause where the database is gone before any controller is reached: sessions live in it, so the
 * filters fail first, and would fail again around the container's own error page. Stands before all of them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class DatabaseGoneFilter extends OncePerRequestFilter {

    private final ErrorPages pages;
    private final DrawErrorPage drawing;

    DatabaseGoneFilter(ErrorPages pages, DrawErrorPage drawing) {
        this.pages = pages;
        this.drawing = drawing;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException problem) {
            boolean gone = ErrorPages.statusOf(problem).isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE);
            if (!gone || response.isCommitted()) {
                throw problem;
            }
            drawing.draw(() -> pages.of(problem, request), HttpStatus.SERVICE_UNAVAILABLE, request, response);
        }
    }
}
