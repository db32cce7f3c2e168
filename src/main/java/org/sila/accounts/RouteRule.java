package org.sila.accounts;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * Who may use a route.
 *
 * @param method null for all methods
 * @param pattern path pattern, such as {@code /cases/*}
 * @param roles who may; empty for everybody
 * @param familySide true where the page belongs to families: no session unless they entered a code, no script
 *     unless the page asks for its own
 */
public record RouteRule(@Nullable HttpMethod method, String pattern, Set<Role> roles, boolean familySide) {

    public RouteRule {
        roles = Set.copyOf(roles);
    }

    /** Open to everybody, on the families' side. */
    public static RouteRule open(String pattern) {
        return new RouteRule(null, pattern, Set.of(), true);
    }

    /** For enquirers who entered their code. */
    public static RouteRule family(String pattern) {
        return new RouteRule(null, pattern, Set.of(Role.FAMILY), true);
    }

    /** For those who gave a lead and entered its code. */
    public static RouteRule giver(String pattern) {
        return new RouteRule(null, pattern, Set.of(Role.GIVER), true);
    }

    /** For those who said that they are free and entered the code of it. */
    public static RouteRule person(String pattern) {
        return new RouteRule(null, pattern, Set.of(Role.PERSON), true);
    }

    /** For staff of these roles. */
    public static RouteRule staff(String pattern, Role... roles) {
        return new RouteRule(null, pattern, Set.of(roles), false);
    }

    /** For staff of these roles, one method only. */
    public static RouteRule staff(HttpMethod method, String pattern, Role... roles) {
        return new RouteRule(method, pattern, Set.of(roles), false);
    }

    /** Open to everybody, on the staff's side: signing in. */
    static RouteRule openToSignIn(String pattern) {
        return new RouteRule(null, pattern, Set.of(), false);
    }
}
