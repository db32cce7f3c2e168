package org.sila.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.sila.web.PageLanguage;
import org.sila.web.RefuseUnread;
import org.sila.web.SecurityHeaders;
import org.sila.web.WebRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/**
 * Two chains of filters: one for families, which makes no session by itself and lets no script run, one for staff. Both
 * deny whatever no rule allows. The token of forms is in a cookie and outlives sessions, so that a form that was open
 * while its session ended can still be sent once its writer is signed in again.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final String STAFF_SIGN_IN = "/sign-in";
    private static final String FAMILY_SIGN_IN = "/status";

    @Bean
    RouteRules webRouteRules() {
        return () -> WebRoutes.PUBLIC.stream().map(RouteRule::open).toList();
    }

    @Bean
    SessionCookies sessionCookies() {
        return new SessionCookies();
    }

    /** Of two forms of one person that are answered at the same moment, the later says what is said; neither fails. */
    @Bean
    static PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsOfTwoAtOnce() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    @Order(1)
    SecurityFilterChain familySide(
            HttpSecurity http, List<RouteRules> modules, SessionCookies cookies, Clock clock, RefuseUnread refusals)
            throws Exception {
        List<RouteRule> rules = rules(modules, true);
        RequestMatcher routes = anyOf(rules);
        common(http, cookies, clock, refusals, new AskToSignIn(FAMILY_SIGN_IN, routes));
        return http.securityMatcher(routes)
                .authorizeHttpRequests(requests -> apply(rules, requests))
                .headers(SecurityHeaders.forFamilies())
                .build();
    }

    /** Nobody reads how long each filter took, and to note it costs as much as the filters. */
    @Bean
    static SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(2)
    SecurityFilterChain staffSide(
            HttpSecurity http,
            List<RouteRules> modules,
            SessionCookies cookies,
            Clock clock,
            RefuseUnread refusals,
            StaffAccounts accounts,
            AfterSignIn afterSignIn)
            throws Exception {
        List<RouteRule> rules = rules(modules, false);
        common(http, cookies, clock, refusals, new AskToSignIn(STAFF_SIGN_IN, anyOf(rules)));
        return http.authorizeHttpRequests(requests -> apply(rules, requests))
                .headers(SecurityHeaders.forStaff())
                .formLogin(form -> form.loginPage(STAFF_SIGN_IN)
                        .usernameParameter("name")
                        .passwordParameter("password")
                        .successHandler(afterSignIn)
                        .failureHandler(new SignInFailure()))
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .logoutSuccessUrl(STAFF_SIGN_IN)
                        .addLogoutHandler(new HeaderWriterLogoutHandler(
                                new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.STORAGE))))
                .addFilterAfter(new StillWelcome(accounts), SecurityContextHolderFilter.class)
                .addFilterAfter(SecurityConfiguration::inALanguageOfStaff, StillWelcome.class)
                .build();
    }

    /** The pages of members of staff are there in Arabic and English only. */
    private static void inALanguageOfStaff(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        PageLanguage.onlyWhole((HttpServletRequest) request);
        chain.doFilter(request, response);
    }

    private static void common(
            HttpSecurity http, SessionCookies cookies, Clock clock, RefuseUnread refusals, AskToSignIn ask)
            throws Exception {
        http.csrf(csrf -> csrf.csrfTokenRepository(cookies)
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
                .requestCache(RequestCacheConfigurer::disable)
                .exceptionHandling(
                        failed -> failed.authenticationEntryPoint(ask).accessDeniedHandler(ask))
                .addFilterBefore(new LongestSession(clock), SecurityContextHolderFilter.class)
                .addFilterBefore(new LargestRequest(refusals), CsrfFilter.class);
    }

    private static List<RouteRule> rules(List<RouteRules> modules, boolean familySide) {
        return modules.stream()
                .flatMap(module -> module.rules().stream())
                .filter(rule -> rule.familySide() == familySide)
                .toList();
    }

    private static RequestMatcher anyOf(List<RouteRule> rules) {
        return new OrRequestMatcher(
                rules.stream().map(SecurityConfiguration::matcher).toList());
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

    static RequestMatcher matcher(RouteRule rule) {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        return rule.method() == null ? paths.matcher(rule.pattern()) : paths.matcher(rule.method(), rule.pattern());
    }
}
