package org.sila.cases;

import java.io.Serial;
import java.util.UUID;
import org.sila.web.DomainError;

/** The case is another team's, and the reader has not said yet why they open it. */
final class ReasonFirst extends DomainError {

    @Serial
    private static final long serialVersionUID = 1L;

    private final UUID caseId;

    ReasonFirst(UUID caseId) {
        super("cases.error.reason-first");
        this.caseId = caseId;
    }

    @Override
    public String mendedAt() {
        return "/cases/" + caseId + "/reason";
    }
}
