package org.sila.accounts;

import java.util.ArrayList;
import java.util.List;
import org.sila.web.SecurityHeaders;
import org.sila.web.WebRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Two chains of filters: one for families, which makes no session by itself and lets no script run, one for staff. Both
 * deny whatever no rule allows; both have their CSRF token in a cookie, so that it outlives sessions.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    RouteRules webRouteRules() {
        return () -> WebRoutes.PUBLIC.stream().map(RouteRule::open).toList();
    }

    @Bean
    @Order(1)
    SecurityFilterChain familySide(HttpSecurity http, List<RouteRules> modules) throws Exception {
        List<RouteRule> rules = rules(modules, true);
        return http.securityMatcher(anyOf(rules))
                .authorizeHttpRequests(requests -> apply(rules, requests))
                .headers(SecurityHeaders.forFamilies())
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .exceptionHandling(
                        failed -> failed.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/status")))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain staffSide(HttpSecurity http, List<RouteRules> modules, StaffSignIn signIn) throws Exception {
        List<RouteRule> rules = rules(modules, false);
        return http.authorizeHttpRequests(requests -> apply(rules, requests))
                .authenticationProvider(signIn)
                .exceptionHandling(failed -> failed.defaultAuthenticationEntryPointFor(
                        (request, response, denied) -> response.sendError(HttpStatus.NOT_FOUND.value()),
                        new NegatedRequestMatcher(anyOf(rules))))
                .headers(SecurityHeaders.forStaff())
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()))
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("name")
                        .passwordParameter("password")
                        .defaultSuccessUrl("/desk")
                        .failureHandler(new SignInFailure()))
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .logoutSuccessUrl("/sign-in")
                        .addLogoutHandler(new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(
                                ClearSiteDataHeaderWriter.Directive.CACHE,
                                ClearSiteDataHeaderWriter.Directive.STORAGE))))
                .addFilterBefore(new LongestSession(), SecurityContextHolderFilter.class)
                .build();
    }

    private static List<RouteRule> rules(List<RouteRules> modules, boolean familySide) {
        return modules.stream()
                .flatMap(module -> module.rules().stream())
                .filter(rule -> rule.familySide() == familySide)
                .toList();
    }

    private static void apply(
            List<RouteRule> rules,
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        for (RouteRule rule : rules) {
            var route = requests.requestMatchers(matcher(rule));
            if (rule.roles().isEmpty()) {
                route.permitAll();
            } else {
                route.hasAnyRole(rule.roles().stream().map(Enum::name).toArray(String[]::new));
            }
        }
        requests.anyRequest().denyAll();
    }

    private static RequestMatcher anyOf(List<RouteRule> rules) {
        List<RequestMatcher> routes = new ArrayList<>();
        rules.forEach(rule -> routes.add(matcher(rule)));
        return new OrRequestMatcher(routes);
    }

    private static RequestMatcher matcher(RouteRule rule) {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        return rule.method() == null ? paths.matcher(rule.pattern()) : paths.matcher(rule.method(), rule.pattern());
    }

    private static CookieCsrfTokenRepository csrfCookie() {
        CookieCsrfTokenRepository cookie = new CookieCsrfTokenRepository();
        cookie.setCookieCustomizer(settings -> settings.sameSite("Lax").httpOnly(true));
        return cookie;
    }
}
