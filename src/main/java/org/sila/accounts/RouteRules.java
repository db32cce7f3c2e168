package org.sila.accounts;

import java.util.List;

/** The rules of a module's routes; each module with routes has a bean of this type. A route without a rule is denied. */
public interface RouteRules {

    /** The first rule that fits decides. */
    List<RouteRule> rules();
}
