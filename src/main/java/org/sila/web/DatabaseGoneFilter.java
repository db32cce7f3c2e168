package org.sila.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Shows the page of a pause where the database is gone before any controller is reached: sessions live in it, so the
 * filters fail first, and would fail again around the container's own error page. Stands before all of them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class DatabaseGoneFilter extends OncePerRequestFilter {

    private final ErrorPages pages;
    private final LocaleResolver languages;
    private final ViewResolver views;

    DatabaseGoneFilter(ErrorPages pages, LocaleResolver localeResolver, ViewResolver thymeleafViewResolver) {
        this.pages = pages;
        this.languages = localeResolver;
        this.views = thymeleafViewResolver;
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
            show(problem, request, response);
        }
    }

    private void show(Exception problem, HttpServletRequest request, HttpServletResponse response)
            throws ServletException {
        Locale locale = languages.resolveLocale(request);
        LocaleContextHolder.setLocale(locale);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, languages);
        response.resetBuffer();
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Content-Security-Policy", SecurityHeaders.NO_SCRIPT);
        try {
            ModelAndView page = pages.of(problem, request);
            View view = Objects.requireNonNull(views.resolveViewName("error/page", locale));
            view.render(page.getModel(), request, response);
        } catch (Exception unrendered) {
            throw new ServletException(unrendered);
        } finally {
            RequestContextHolder.resetRequestAttributes();
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
