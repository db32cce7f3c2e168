package org.sila.cases.joins;

import java.util.Set;
import org.sila.accounts.Role;
import org.sila.desk.DeskCard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where suggestions are offered; who may open them is said for all pages of cases. */
@Configuration(proxyBeanMethods = false)
class JoinPages {

    @Bean
    DeskCard suggestedJoins(JoinSuggestions suggestions) {
        return new DeskCard(
                "cases.joins.desk",
                "/cases/joins",
                Set.of(Role.CASEWORKER, Role.SUPERVISOR),
                21,
                false,
                suggestions::count);
    }
}
