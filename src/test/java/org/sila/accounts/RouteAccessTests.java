package org.sila.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every route of the running application, tried by everybody: whoever its rule names gets to the controller, nobody else
 * does, and a route that nobody wrote a rule for is a failure. New routes are found by themselves.
 */
@SilaTest
class RouteAccessTests {

    private static final String PATH_VARIABLE = "\\{[^/]*}";

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    List<RouteRules> rules;

    @Autowired
    @Qualifier("springSecurityFilterChain")
    Filter security;

    @Autowired
    ServletContext servletContext;

    @Autowired
    StaffAccounts accounts;

    private final List<Visitor> visitors = new ArrayList<>();

    private record Route(HttpMethod method, String pattern) {

        String address() {
            return pattern.replaceAll(PATH_VARIABLE, UUID.randomUUID().toString())
                    .replace("/**", "/any/thing")
                    .replace("*", "anything");
        }
    }

    private record Visitor(String name, Optional<Role> role, Optional<Authentication> signedIn) {}

    @BeforeEach
    void somebody_of_every_kind() {
        visitors.add(new Visitor("anonymous", Optional.empty(), Optional.empty()));
        visitors.add(visitor(Role.FAMILY, new SignedInFamily(UUID.randomUUID())));
        for (Role role : List.of(Role.CASEWORKER, Role.SUPERVISOR, Role.ADMINISTRATOR)) {
            StaffAccount account = accounts.save(StaffFixtures.account(role, "no password"));
            visitors.add(visitor(role, account.principal()));
        }
        visitors.add(visitor(Role.GIVER, new SignedInGiver(UUID.randomUUID())));
        visitors.add(visitor(Role.PERSON, new SignedInPerson(UUID.randomUUID())));
    }

    @Test
    void every_route_has_a_rule() {
        assertThat(routes().filter(route -> ruleOf(route).isEmpty()))
                .as("routes that no RouteRules bean names; add a rule to the module's")
                .isEmpty();
    }

    @Test
    void every_rule_answers_as_it_says_for_everybody() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Route route : routes().toList()) {
            RouteRule rule = ruleOf(route).orElseThrow();
            for (Visitor visitor : visitors) {
                boolean may = rule.roles().isEmpty()
                        || visitor.role().filter(rule.roles()::contains).isPresent();
                String expected = may ? "passes" : refusal(visitor, route);
                String answer = answer(route, visitor);
                if (!answer.equals(expected)) {
                    wrong.add(route + " for " + visitor.name() + ": " + answer + ", not " + expected);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void no_form_is_taken_without_its_token() throws Exception {
        for (Route route :
                routes().filter(route -> route.method().equals(HttpMethod.POST)).toList()) {
            MockHttpServletResponse response = new MockHttpServletResponse();
            MockFilterChain chain = new MockFilterChain();

            security.doFilter(request(route, visitors.get(4)), response, chain);

            assertThat(chain.getRequest()).as(route.toString()).isNull();
            assertThat(response.getStatus()).as(route.toString()).isEqualTo(403);
        }
    }

    private static String refusal(Visitor visitor, Route route) {
        if (visitor.role().isPresent()) {
            return "403";
        }
        return route.method().equals(HttpMethod.GET) ? "asked to sign in" : "401";
    }

    private String answer(Route route, Visitor visitor) throws Exception {
        MockHttpServletRequest request =
                SecurityMockMvcRequestPostProcessors.csrf().postProcessRequest(request(route, visitor));
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockFilterChain chain = new MockFilterChain();
        try {
            security.doFilter(request, response, chain);
        } finally {
            SecurityContextHolder.clearContext();
        }
        if (chain.getRequest() != null) {
            return "passes";
        }
        String to = response.getHeader(HttpHeaders.LOCATION);
        return to == null ? Integer.toString(response.getStatus()) : "asked to sign in";
    }

    private MockHttpServletRequest request(Route route, Visitor visitor) {
        MockHttpServletRequest request =
                new MockHttpServletRequest(servletContext, route.method().name(), route.address());
        visitor.signedIn().ifPresent(signedIn -> {
            MockHttpSession session = new MockHttpSession(servletContext);
            session.setAttribute(
                    HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                    new SecurityContextImpl(signedIn));
            request.setSession(session);
        });
        return request;
    }

    private static Visitor visitor(Role role, Object principal) {
        return new Visitor(
                role.name(),
                Optional.of(role),
                Optional.of(UsernamePasswordAuthenticationToken.authenticated(
                        principal, null, List.of(new SimpleGrantedAuthority(role.authority())))));
    }

    private Stream<Route> routes() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> patterns(info).flatMap(pattern -> methods(info).map(one -> new Route(one, pattern))))
                .distinct();
    }

    private static Stream<String> patterns(RequestMappingInfo info) {
        return info.getPathPatternsCondition() == null
                ? Stream.empty()
                : info.getPathPatternsCondition().getPatternValues().stream();
    }

    private static Stream<HttpMethod> methods(RequestMappingInfo info) {
        Set<RequestMethod> named = info.getMethodsCondition().getMethods();
        Collection<RequestMethod> all = named.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : named;
        return all.stream().map(RequestMethod::asHttpMethod);
    }

    /** The first that fits, those of the families' side before those of the staff's. */
    private Optional<RouteRule> ruleOf(Route route) {
        MockHttpServletRequest request =
                new MockHttpServletRequest(servletContext, route.method().name(), route.address());
        return Stream.of(true, false)
                .flatMap(side -> rules.stream()
                        .flatMap(module -> module.rules().stream())
                        .filter(rule -> rule.familySide() == side))
                .filter(rule -> SecurityConfiguration.matcher(rule).matches(request))
                .findFirst();
    }
}
