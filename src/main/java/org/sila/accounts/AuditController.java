package org.sila.accounts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.web.paging.Cursor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the audit trail: all of it, or what was done by one member of staff, or to one thing. */
@Controller
class AuditController {

    private final ViewAudit viewAudit;

    AuditController(ViewAudit viewAudit) {
        this.viewAudit = viewAudit;
    }

    @GetMapping("/audit")
    String audit(
            @RequestParam(required = false) @Nullable UUID subject,
            @RequestParam(required = false) @Nullable UUID by,
            @RequestParam(required = false) @Nullable String from,
            Model model) {
        model.addAttribute(
                "page", viewAudit.view(subject, by, Cursor.parse(from).orElse(null)));
        model.addAttribute("narrowed", subject != null || by != null);
        return "accounts/audit";
    }
}
