package org.sila.cases;

import org.sila.secrets.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sealed columns of cases, so that a change of keys finds them. */
@Configuration(proxyBeanMethods = false)
class SealedCaseText {

    @Bean
    SealedColumn sealedNotes() {
        return SealedColumn.of(CaseNotes.CONTEXT);
    }

    @Bean
    SealedColumn sealedTasks() {
        return SealedColumn.of(CaseTasks.CONTEXT);
    }
}
