package org.sila.web;

import java.util.Comparator;
import java.util.Set;

/**
 * A link in the staff pages' header. A module offers one by declaring a bean of this type.
 *
 * @param code message key of the link's text
 * @param href path within the application, such as {@code /desk}
 * @param roles names of the roles that see it, such as {@code CASEWORKER}
 * @param order position; smaller is earlier
 */
public record NavigationLink(String code, String href, Set<String> roles, int order) {

    static final Comparator<NavigationLink> BY_ORDER =
            Comparator.comparingInt(NavigationLink::order).thenComparing(NavigationLink::code);
}
