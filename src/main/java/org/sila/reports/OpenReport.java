package org.sila.reports;

import java.util.Optional;
import java.util.UUID;
import org.sila.secrets.SlowHash;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the report that a reference and an access code open together. A wrong reference and a wrong code get the same
 * answer after the same time: a hash is compared either way.
 */
@Service
class OpenReport {

    private final Reports reports;
    private final SlowHash slowHash;
    private final String hashOfNothing;

    OpenReport(Reports reports, SlowHash slowHash) {
        this.reports = reports;
        this.slowHash = slowHash;
        this.hashOfNothing = slowHash.hash("nobody has this code");
    }

    /** The report's id, or empty where the two do not belong together or the report was withdrawn. */
    @Transactional(readOnly = true)
    public Optional<UUID> open(String typedReference, String typedCode) {
        Optional<Report> found = Reference.parse(typedReference)
                .flatMap(reference -> reports.findByReference(reference.value()))
                .filter(report -> !report.isWithdrawn());
        String hash = found.map(Report::accessCodeHash).orElse(hashOfNothing);
        boolean right = slowHash.matches(AccessCode.typed(typedCode).value(), hash);
        return right ? found.map(Report::id) : Optional.empty();
    }
}
