package org.sila.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Draws an error's page from within a filter, where there is no controller to do it. */
@Component
class DrawErrorPage {

    private final LocaleResolver languages;
    private final ViewResolver views;

    DrawErrorPage(LocaleResolver localeResolver, ViewResolver thymeleafViewResolver) {
        this.languages = localeResolver;
        this.views = thymeleafViewResolver;
    }

    /** Makes the page in the language of the request. */
    interface Page {
        ModelAndView make();
    }

    void draw(Page page, HttpStatusCode status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException {
        Locale locale = languages.resolveLocale(request);
        LocaleContextHolder.setLocale(locale);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, languages);
        response.resetBuffer();
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Content-Security-Policy", SecurityHeaders.NO_SCRIPT);
        try {
            View view = Objects.requireNonNull(views.resolveViewName("error/page", locale));
            view.render(page.make().getModel(), request, response);
        } catch (Exception unrendered) {
            throw new ServletException(unrendered);
        } finally {
            RequestContextHolder.resetRequestAttributes();
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
