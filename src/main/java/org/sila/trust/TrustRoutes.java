package org.sila.trust;

import java.util.List;
import org.sila.accounts.RouteRule;
import org.sila.accounts.RouteRules;
import org.springframework.stereotype.Component;

/** Those of staff lie below {@code /cases}, under the rules of cases. */
@Component
class TrustRoutes implements RouteRules {

    @Override
    public List<RouteRule> rules() {
        return List.of(
                RouteRule.open("/verify"),
                RouteRule.open("/verify/*"),
                RouteRule.open(SlipController.SHORT + "/*"),
                RouteRule.open("/slip"),
                RouteRule.open("/slip/*"),
                RouteRule.family("/status/phrase"),
                RouteRule.family("/status/call"));
    }
}
