package org.sila.leads;

import static org.assertj.core.api.Assertions.assertThat;

import org.sila.testing.ReceiptBrowser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A browser in which somebody gives a lead. */
final class LeadBrowser extends ReceiptBrowser {

    LeadBrowser(MockMvcTester http) {
        super(http, "/lead", "sila-lead");
    }

    /** All three pages, without a name. */
    LeadBrowser fills(String told, String numbers) {
        assertThat(leadsTo(send("/lead/about", "kind", "CLOSED_PART", "howKnown", "WORKED_THERE")))
                .isEqualTo("/lead/what");
        assertThat(leadsTo(send("/lead/what", "told", told, "place", "Saydnaya", "numbers", numbers)))
                .isEqualTo("/lead/you");
        assertThat(leadsTo(send("/lead/you", "identity", "ANONYMOUS"))).isEqualTo("/lead/check");
        return this;
    }

    MvcTestResult sendPhotograph(byte[] content) {
        return sendPhotograph("/lead/mine/photographs", content);
    }
}
