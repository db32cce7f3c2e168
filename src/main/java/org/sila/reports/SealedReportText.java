package org.sila.reports;

import jakarta.persistence.Converter;
import org.sila.secrets.SealedColumn;
import org.sila.secrets.SealedTextColumn;
import org.sila.secrets.Sealing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The sealed columns of a report, each bound to its own name so that a value moved to another column does not open. */
final class SealedReportText {

    private SealedReportText() {}

    @Component("reportNationalNumber")
    @Converter
    static class NationalNumber extends SealedTextColumn {
        NationalNumber(Sealing sealing) {
            super(sealing, "report.national_number");
        }
    }

    @Component("reportAccount")
    @Converter
    static class Account extends SealedTextColumn {
        Account(Sealing sealing) {
            super(sealing, "report.account");
        }
    }

    @Component("reportNewsDetails")
    @Converter
    static class NewsDetails extends SealedTextColumn {
        NewsDetails(Sealing sealing) {
            super(sealing, "report.news_details");
        }
    }

    @Component("reportEnquirerName")
    @Converter
    static class EnquirerName extends SealedTextColumn {
        EnquirerName(Sealing sealing) {
            super(sealing, "report.enquirer_name");
        }
    }

    @Component("reportEnquirerPhone")
    @Converter
    static class EnquirerPhone extends SealedTextColumn {
        EnquirerPhone(Sealing sealing) {
            super(sealing, "report.enquirer_phone");
        }
    }

    @Component("reportEnquirerEmail")
    @Converter
    static class EnquirerEmail extends SealedTextColumn {
        EnquirerEmail(Sealing sealing) {
            super(sealing, "report.enquirer_email");
        }
    }

    @Component("reportSafeContact")
    @Converter
    static class SafeContact extends SealedTextColumn {
        SafeContact(Sealing sealing) {
            super(sealing, "report.safe_contact");
        }
    }

    @Component("reportDraftAnswers")
    @Converter
    static class DraftAnswers extends SealedTextColumn {
        DraftAnswers(Sealing sealing) {
            super(sealing, "report_draft.answers");
        }
    }

    @Component("reportDraftReceipt")
    @Converter
    static class DraftReceipt extends SealedTextColumn {
        DraftReceipt(Sealing sealing) {
            super(sealing, "report_draft.receipt");
        }
    }

    /** Sealed by hand, where they are written. */
    @Configuration(proxyBeanMethods = false)
    static class ByHand {

        @Bean
        SealedColumn reportAdditions() {
            return SealedColumn.of(Additions.CONTEXT);
        }

        @Bean
        SealedColumn reportMessages() {
            return SealedColumn.of(FamilyMessages.CONTEXT);
        }

        @Bean
        SealedColumn reportPhrases() {
            return SealedColumn.of(PrivatePhrases.CONTEXT);
        }
    }
}
