package org.sila.cases;

import org.sila.secrets.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Notes on cases get the newest key with everything else that is sealed. */
@Configuration(proxyBeanMethods = false)
class SealedNotes {

    @Bean
    SealedColumn caseNoteText() {
        return SealedColumn.of(CaseNotes.CONTEXT);
    }
}
