package org.sila.cases;

import org.sila.secrets.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is said of a case's priority, so that a change of keys finds it. */
@Configuration(proxyBeanMethods = false)
class SealedPriorityText {

    @Bean
    SealedColumn casePriorityWords() {
        return SealedColumn.of(CasePriorities.CONTEXT);
    }
}
