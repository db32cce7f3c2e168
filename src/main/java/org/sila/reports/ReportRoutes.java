package org.sila.reports;

import java.util.List;
import org.sila.accounts.Role;
import org.sila.accounts.RouteRule;
import org.sila.accounts.RouteRules;
import org.springframework.stereotype.Component;

@Component
class ReportRoutes implements RouteRules {

    @Override
    public List<RouteRule> rules() {
        return List.of(
                RouteRule.open("/report/**"),
                RouteRule.staff("/intake", Role.CASEWORKER, Role.SUPERVISOR),
                RouteRule.open("/status"),
                RouteRule.family("/status/report"),
                RouteRule.family("/status/consents"),
                RouteRule.family("/status/contact"),
                RouteRule.family("/status/more/**"),
                RouteRule.family("/status/withdraw"),
                RouteRule.open("/status/close"));
    }
}
