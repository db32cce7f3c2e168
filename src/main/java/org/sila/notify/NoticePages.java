package org.sila.notify;

import java.util.List;
import java.util.Set;
import org.sila.accounts.Role;
import org.sila.accounts.RouteRule;
import org.sila.accounts.RouteRules;
import org.sila.desk.DeskCard;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may open the pages of notices and mail, and where they are offered. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailProperties.class)
class NoticePages {

    private static final Set<Role> STAFF = Set.of(Role.CASEWORKER, Role.SUPERVISOR, Role.ADMINISTRATOR);

    @Bean
    RouteRules noticeRouteRules() {
        return () -> List.of(
                RouteRule.staff("/notices", STAFF.toArray(Role[]::new)),
                RouteRule.staff("/notices/**", STAFF.toArray(Role[]::new)),
                RouteRule.staff("/mail", Role.ADMINISTRATOR));
    }

    @Bean
    DeskCard newNotices(Notices notices) {
        return new DeskCard("notify.desk.new", "/notices", STAFF, 5, false, notices::countNew);
    }

    @Bean
    DeskCard failingMail(MailState state) {
        return new DeskCard("notify.desk.failing", "/mail", Set.of(Role.ADMINISTRATOR), 90, true, state::countFailing);
    }
}
