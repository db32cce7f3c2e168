package org.sila.reunification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.Role;
import org.sila.accounts.StaffDirectory;
import org.sila.accounts.StaffMember;
import org.sila.cases.CaseFiles;
import org.sila.matching.DecideMatch;
import org.sila.matching.RejectionReason;
import org.sila.person.WrittenText;
import org.sila.reunification.mistakes.Mistake;
import org.sila.reunification.mistakes.Mistakes;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * It may be the wrong person, perhaps only after people met. Whoever finds out reports it, and nothing more is told; a
 * supervisor says what turned out, and if it was a mistake, takes the confirmation back and says who tells the family
 * what; whoever told them writes that down.
 */
@Service
@Transactional
class SettleMistake {

    private final Steps steps;
    private final Mistakes mistakes;
    private final ReunificationEvents events;
    private final Told told;
    private final TellCase tellCase;
    private final DecideMatch decideMatch;
    private final CaseFiles cases;
    private final StaffDirectory staff;

    SettleMistake(
            Steps steps,
            Mistakes mistakes,
            ReunificationEvents events,
            Told told,
            TellCase tellCase,
            DecideMatch decideMatch,
            CaseFiles cases,
            StaffDirectory staff) {
        this.steps = steps;
        this.mistakes = mistakes;
        this.events = events;
        this.told = told;
        this.tellCase = tellCase;
        this.decideMatch = decideMatch;
        this.cases = cases;
        this.staff = staff;
    }

    /** What the page shows. */
    record MistakePage(
            ReunificationView view,
            long caseNumber,
            boolean familyTold,
            List<Mistake> mistakes,
            Map<UUID, String> staff,
            boolean supervisor) {

        /** Whether it can be reported now: nobody has, and it has not ended so already. */
        public boolean mayReport() {
            Outcome outcome = view.outcome();
            return !view.isDoubted() && (outcome == null || !outcome.isOfTheWrongPerson());
        }

        /** The name of a colleague; empty where there is none of that id. */
        public String named(@Nullable UUID account) {
            return account == null ? "" : staff.getOrDefault(account, "");
        }
    }

    public MistakePage read(UUID id) {
        StaffMember reader = steps.worker();
        Reunification found = steps.find(id);
        List<Mistake> reported = mistakes.of(id);
        steps.record(found, ReunificationActions.MISTAKE_VIEWED, Map.of());
        return new MistakePage(
                found.view(),
                cases.view(found.caseId()).orElseThrow(NotFound::new).number(),
                told.of(found.view()),
                reported,
                staff.names(reported.stream()
                        .flatMap(one -> Stream.of(one.foundBy(), one.settledBy(), one.toldBy()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())),
                reader.role() == Role.SUPERVISOR);
    }

    /** Reports it; from then on nothing is told, approved or closed. */
    public void report(UUID id, int version, String reason, String incident) {
        StaffMember by = steps.worker();
        Reunification found = steps.find(id, version);
        String why = Steps.requireReason(reason);
        String happened = Steps.requireReason(incident);
        Steps.requireFirst(
                mistakes.report(id, why, happened, told.of(found.view()), haveMet(found), by.id(), steps.now()));
        found.doubt(steps.now());
        steps.touch(found, ReunificationActions.MISTAKE_REPORTED, Map.of());
    }

    /** It is the right person after all; telling has to be approved anew. */
    public void rightAfterAll(UUID id, int version, String why) {
        StaffMember by = steps.supervisor();
        Reunification found = steps.find(id, version);
        Steps.requireFirst(
                mistakes.settle(id, Mistake.Settled.RIGHT_PERSON, Steps.requireReason(why), "", by.id(), steps.now()));
        found.rightAfterAll();
        steps.touch(found, ReunificationActions.MISTAKE_SETTLED, Map.of());
    }

    /**
     * It was the wrong person. The confirmation is taken back and the record rejected, what it superseded returns, the
     * case is searched for again; fate and whereabouts are unknown again where the family had been told.
     *
     * @param toTell what the family is to be told; needed where they had been told something
     * @param teller by whom; needed then too
     */
    public void wrongPerson(UUID id, int version, String toTell, String teller) {
        StaffMember by = steps.supervisor();
        Reunification found = steps.find(id, version);
        Mistake open = mistakes.of(id).stream()
                .filter(one -> one.settled() == null)
                .findFirst()
                .orElseThrow(NotFound::new);
        String words = WrittenText.cleanLines(toTell);
        String who = WrittenText.clean(teller);
        if (open.familyWasTold() && (words.isEmpty() || who.isEmpty())) {
            throw new DomainError("reunification.error.what-to-tell-needed");
        }
        Steps.requireFirst(mistakes.settle(id, Mistake.Settled.WRONG_PERSON, words, who, by.id(), steps.now()));
        decideMatch.disprove(found.matchId(), reason(open), open.reason());
        tellCase.takenBack(found, open.reason());
        found.wrongPerson(open.reason(), steps.now());
        steps.touch(found, ReunificationActions.MISTAKE_SETTLED, Map.of());
    }

    /** The family was told of the mistake: their page says again that the search goes on. */
    public void familyTold(UUID id, int version, LocalDate on, String details) {
        StaffMember by = steps.worker();
        Reunification found = steps.find(id, version);
        steps.requireHappened(on);
        Steps.requireFirst(mistakes.told(id, on, Steps.requireReason(details), by.id()));
        tellCase.mistakeTold(found.caseId());
        steps.touch(found, ReunificationActions.MISTAKE_TOLD, Map.of());
    }

    private boolean haveMet(Reunification found) {
        return events.of(found.id()).stream()
                .filter(event -> !event.isUndone())
                .anyMatch(event -> event.kind().isContact() || event.kind().isMeetingOrHandover());
    }

    private static RejectionReason reason(Mistake mistake) {
        return mistake.hadMet() ? RejectionReason.FAMILY_SAYS_NOT_THEM : RejectionReason.OTHER;
    }
}
