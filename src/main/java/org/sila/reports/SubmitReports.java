package org.sila.reports;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.audit.AuditTrail;
import org.sila.person.WrittenText;
import org.sila.secrets.BlindIndex;
import org.sila.secrets.SlowHash;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes reports in: one with a receipt from a family, many without from a partner's file. */
@Service
public class SubmitReports {

    private final Reports reports;
    private final BlindIndex blindIndex;
    private final SlowHash slowHash;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final References references;
    private final SecureRandom random = new SecureRandom();

    SubmitReports(
            Reports reports,
            References references,
            BlindIndex blindIndex,
            SlowHash slowHash,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reports = reports;
        this.references = references;
        this.blindIndex = blindIndex;
        this.slowHash = slowHash;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Stores one report and gives its receipt.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException where the submission key was used before
     */
    @Transactional
    public Receipt submit(NewReport report) {
        AccessCode code = AccessCode.random(random);
        Reference reference = references.free();
        return new Receipt(submit(report, reference, slowHash.hash(code.value()), null, false), reference, code);
    }

    /**
     * Stores one report, the receipt of which was given before, and returns its id.
     *
     * @param assistance of the member of staff who filled it in; null where the enquirer did
     * @param readFirst whether a person is to look at it before anything else happens
     */
    @Transactional
    UUID submit(
            NewReport report,
            Reference reference,
            String codeHash,
            @Nullable Assistance assistance,
            boolean readFirst) {
        Report submitted = newReport(reference, codeHash, report, clock.instant());
        submitted.filledInWith(assistance);
        if (readFirst) {
            submitted.hold(clock.instant());
        }
        Report stored = reports.save(submitted);
        audit.record(ReportActions.SUBMITTED, "report", stored.id(), Map.of());
        if (!readFirst) {
            events.publishEvent(new ReportsSubmitted(List.of(stored.id())));
        }
        return stored.id();
    }

    /**
     * Stores reports taken elsewhere; they get an access code when a caseworker gives one out. A few hundred at a time
     * is best.
     *
     * @return the new reports' ids, in order
     */
    @Transactional
    public List<UUID> submitAll(List<NewReport> batch) {
        if (batch.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        Iterator<Reference> free = references.free(batch.size()).iterator();
        List<UUID> ids =
                reports
                        .saveAll(batch.stream()
                                .map(report -> newReport(free.next(), null, report, now))
                                .toList())
                        .stream()
                        .map(Report::id)
                        .toList();
        events.publishEvent(new ReportsSubmitted(ids));
        return ids;
    }

    private Report newReport(Reference reference, @Nullable String codeHash, NewReport report, Instant at) {
        String number = report.person().nationalNumber();
        byte[] index = number == null || number.isEmpty()
                ? null
                : blindIndex.of(WrittenText.asciiDigits(number), "national_number");
        return new Report(reference, codeHash, report, index, at);
    }
}
