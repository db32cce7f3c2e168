package org.sila.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Which language a reader gets: the one asked for with {@code ?lang=}, kept in a cookie for a year; else Arabic. */
final class LanguageChoice {

    static final String PARAMETER = "lang";

    private LanguageChoice() {}

    static CookieLocaleResolver cookie() {
        var resolver = new CookieLocaleResolver("lang") {
            @Override
            protected @Nullable Locale parseLocaleValue(String value) {
                return PageLanguage.tagged(value).map(PageLanguage::locale).orElse(null);
            }
        };
        resolver.setDefaultLocaleFunction(request -> Language.ARABIC.locale());
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieSameSite("Lax");
        resolver.setCookieHttpOnly(true);
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    static LocaleChangeInterceptor parameter() {
        var interceptor = new LocaleChangeInterceptor() {
            /** Not around an error page, whose request may have parameters that cannot be read. */
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                    throws ServletException {
                if (request.getDispatcherType() == DispatcherType.ERROR) {
                    return true;
                }
                boolean goOn = super.preHandle(request, response, handler);
                PageLanguage.settle(request);
                return goOn;
            }

            @Override
            protected Locale parseLocaleValue(String value) {
                return PageLanguage.tagged(value)
                        .map(PageLanguage::locale)
                        .orElseThrow(() -> new IllegalArgumentException("not a language of these pages"));
            }
        };
        interceptor.setParamName(PARAMETER);
        interceptor.setIgnoreInvalidLocale(true);
        return interceptor;
    }
}
