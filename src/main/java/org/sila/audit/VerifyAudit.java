package org.sila.audit;

import java.util.Optional;
import org.springframework.stereotype.Service;

/** Checks that nobody altered the audit trail. */
@Service
public class VerifyAudit {

    private final AuditChain chain;

    VerifyAudit(AuditChain chain) {
        this.chain = chain;
    }

    /** The number of the first entry that was altered, or whose neighbour is missing; empty where the chain is whole. */
    public Optional<Long> firstBroken() {
        return chain.firstBroken();
    }
}
