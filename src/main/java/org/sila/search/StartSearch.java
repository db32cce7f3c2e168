package org.sila.search;

import java.util.Map;
import java.util.UUID;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.audit.AuditTrail;
import org.sila.web.DomainError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what somebody searches for, so that its results have an address that does not tell it. */
@Service
class StartSearch {

    private final KeptSearches searches;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;

    StartSearch(KeptSearches searches, CurrentStaff currentStaff, AuditTrail audit) {
        this.searches = searches;
        this.currentStaff = currentStaff;
        this.audit = audit;
    }

    /**
     * @return the id of the search
     * @throws DomainError where there is too little or too much to search for
     */
    @Transactional
    public UUID start(Question question) {
        UUID by = currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR).id();
        question.problem().ifPresent(code -> {
            throw new DomainError(code, Question.LONGEST);
        });
        UUID id = searches.keep(question.typed(), by);
        audit.record(SearchActions.SEARCHED, "search", id, Map.of());
        return id;
    }
}
