package org.sila.leads;

import org.sila.accounts.FamilySignIn;
import org.sila.reports.ReceiptPages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where reference and code of a lead are shown until the last group is typed back; and leaving without a trace. */
@Controller
@RequestMapping("/lead")
class LeadReceiptController extends ReceiptPages<LeadAnswers> {

    LeadReceiptController(LeadDrafts drafts, FamilySignIn signIn) {
        super(drafts, signIn, "leads");
    }
}
