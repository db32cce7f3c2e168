package org.sila.audit;

import java.util.HexFormat;
import java.util.function.Consumer;
import org.sila.commands.Command;
import org.springframework.stereotype.Service;

/** {@code --sila.command=verify-audit}: checks that nobody altered the audit trail. */
@Service
public class VerifyAudit implements Command {

    private static final int BROKEN = 1;

    private final AuditChain chain;

    VerifyAudit(AuditChain chain) {
        this.chain = chain;
    }

    @Override
    public String name() {
        return "verify-audit";
    }

    /** Walks the whole chain; memory does not grow with it. */
    public Verdict verify() {
        return chain.verify();
    }

    @Override
    public int run(Consumer<String> say) {
        Verdict verdict = verify();
        if (verdict.firstBroken() != null) {
            say.accept("The audit trail is broken: entry " + verdict.firstBroken()
                    + " is the first that was altered, put in, or taken out.");
            return BROKEN;
        }
        say.accept("The audit trail is whole: " + verdict.entries() + " entries, the last one with hash "
                + HexFormat.of().formatHex(verdict.lastHash()));
        return 0;
    }
}
