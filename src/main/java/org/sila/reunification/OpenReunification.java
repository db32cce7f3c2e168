package org.sila.reunification;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sila.matching.MatchConfirmed;
import org.sila.matching.MatchReopened;
import org.sila.sources.DetaineeRecords;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;

/** Opens a reunification for every confirmed match, and ends it where the match is taken back. */
@Service
class OpenReunification {

    private final ReunificationRepository reunifications;
    private final DetaineeRecords records;
    private final TellCase tellCase;
    private final ObjectProvider<KnownWishes> knownWishes;
    private final Clock clock;

    OpenReunification(
            ReunificationRepository reunifications,
            DetaineeRecords records,
            TellCase tellCase,
            ObjectProvider<KnownWishes> knownWishes,
            Clock clock) {
        this.reunifications = reunifications;
        this.records = records;
        this.tellCase = tellCase;
        this.knownWishes = knownWishes;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(MatchConfirmed confirmed) {
        reunifications
                .findByMatchId(confirmed.matchId())
                .ifPresentOrElse(this::startAgainWhereEnded, () -> open(confirmed));
    }

    @ApplicationModuleListener
    void on(MatchReopened reopened) {
        reunifications
                .findByMatchId(reopened.matchId())
                .filter(found -> !hasEndedSo(found))
                .ifPresent(found -> {
                    found.matchTakenBack(clock.instant());
                    reunifications.save(found);
                    tellCase.takenBack(found, "");
                });
    }

    private void startAgainWhereEnded(Reunification found) {
        if (hasEndedSo(found)) {
            found.startAgain(clock.instant());
            reunifications.save(found);
        }
    }

    private static boolean hasEndedSo(Reunification found) {
        Outcome outcome = found.view().outcome();
        return outcome != null && outcome.isOfTheWrongPerson();
    }

    private void open(MatchConfirmed confirmed) {
        Kind kind = speaksOfDeath(confirmed.recordId()) ? Kind.DEATH : Kind.ALIVE;
        Instant now = clock.instant();
        Reunification opened =
                new Reunification(confirmed.matchId(), confirmed.caseId(), confirmed.recordId(), kind, now);
        if (kind == Kind.ALIVE) {
            said(confirmed.recordId()).ifPresent(said -> opened.wishesSaid(said, now));
        }
        reunifications.save(opened);
    }

    private Optional<KnownWishes.Said> said(UUID recordId) {
        return knownWishes
                .orderedStream()
                .flatMap(module -> module.of(recordId).stream())
                .findFirst();
    }

    private boolean speaksOfDeath(UUID recordId) {
        return records.view(recordId).orElseThrow().circumstances().event().speaksOfDeath();
    }
}
