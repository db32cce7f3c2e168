package org.sila.familynotices;

import java.util.List;
import java.util.Set;
import org.sila.accounts.Role;
import org.sila.accounts.RouteRule;
import org.sila.accounts.RouteRules;
import org.sila.desk.DeskCard;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may open the pages of notices to families, and where administrators learn that they do not get through. */
@Configuration(value = "familyNoticePages", proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeProperties.class)
class NoticePages {

    @Bean
    RouteRules familyNoticeRouteRules() {
        return () -> List.of(
                RouteRule.family("/status/notices"),
                RouteRule.family("/status/notices/**"),
                RouteRule.staff("/mail/families", Role.ADMINISTRATOR));
    }

    @Bean
    DeskCard failingFamilyNotices(Deliveries deliveries) {
        return new DeskCard(
                "familynotices.desk.failing",
                "/mail/families",
                Set.of(Role.ADMINISTRATOR),
                91,
                true,
                deliveries::countFailing);
    }
}
