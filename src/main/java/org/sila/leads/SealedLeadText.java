package org.sila.leads;

import org.sila.secrets.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sealed columns of leads, so that a change of keys finds them; each is bound to its own name. */
@Configuration(proxyBeanMethods = false)
class SealedLeadText {

    static final String PLACE = "lead.place";
    static final String TOLD = "lead.told";
    static final String NUMBERS = "lead.numbers";
    static final String GIVER_NAME = "lead.giver_name";
    static final String GIVER_CONTACT = "lead.giver_contact";
    static final String MESSAGE = "lead_message.text";
    static final String REASON = "lead_change.reason";

    @Bean
    SealedColumn sealedLeadPlaces() {
        return SealedColumn.of(PLACE);
    }

    @Bean
    SealedColumn sealedLeadTexts() {
        return SealedColumn.of(TOLD);
    }

    @Bean
    SealedColumn sealedLeadNumbers() {
        return SealedColumn.of(NUMBERS);
    }

    @Bean
    SealedColumn sealedGiverNames() {
        return SealedColumn.of(GIVER_NAME);
    }

    @Bean
    SealedColumn sealedGiverContacts() {
        return SealedColumn.of(GIVER_CONTACT);
    }

    @Bean
    SealedColumn sealedLeadMessages() {
        return SealedColumn.of(MESSAGE);
    }

    @Bean
    SealedColumn sealedLeadReasons() {
        return SealedColumn.of(REASON);
    }

    @Bean
    SealedColumn sealedLeadDrafts() {
        return SealedColumn.of(LeadDrafts.PLACE.answers());
    }

    @Bean
    SealedColumn sealedLeadReceipts() {
        return SealedColumn.of(LeadDrafts.PLACE.receipts());
    }
}
