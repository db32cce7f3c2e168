package org.sila.checkins;

import org.sila.accounts.FamilySignIn;
import org.sila.reports.ReceiptPages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where reference and code of a check-in are shown until the last group is typed back; and leaving without a trace. */
@Controller
@RequestMapping("/here")
class CheckInReceiptController extends ReceiptPages<CheckInAnswers> {

    CheckInReceiptController(CheckInDrafts drafts, FamilySignIn signIn) {
        super(drafts, signIn, "checkins");
    }
}
