/**
 * The family's door: drafts, reports, receipts, the status page. Offers {@link org.sila.reports.SubmitReports} and
 * {@link org.sila.reports.ReportDirectory}; announces reports submitted, changed and withdrawn, and
 * that a family can read something new from staff. Lends other doors what a receipt needs: drafts
 * ({@link org.sila.reports.BrowserDrafts}), sending them ({@link org.sila.reports.SendSealedDraft}), the pages of the
 * receipt ({@link org.sila.reports.ReceiptPages}), messages ({@link org.sila.reports.ReceiptTalk}). Knows nothing of cases
 * and matches: whoever works a case tells it, in one of five plain states, what the family may see.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "accounts",
            "audit",
            "ids",
            "secrets",
            "web",
            "web :: paging",
            "person",
            "places",
            "surge"
        })
@org.jspecify.annotations.NullMarked
package org.sila.reports;
