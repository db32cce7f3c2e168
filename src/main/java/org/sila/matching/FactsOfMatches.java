package org.sila.matching;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sila.cases.KnownFact;
import org.sila.cases.KnownFacts;
import org.sila.cases.Teller;
import org.sila.matching.models.Band;
import org.sila.person.Circumstances;
import org.sila.person.DetentionEvent;
import org.sila.sources.DetaineeRecords;
import org.sila.sources.RecordStay;
import org.sila.sources.RecordView;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the records say that were confirmed to be of the person, and those that are proposed with some likelihood. */
@Component
@Order(1)
class FactsOfMatches implements KnownFacts {

    private static final int MOST_PROPOSED = 5;

    private final Matches matches;
    private final DetaineeRecords records;

    FactsOfMatches(Matches matches, DetaineeRecords records) {
        this.matches = matches;
        this.records = records;
    }

    @Override
    public List<KnownFact> of(UUID caseId) {
        List<MatchView> all = matches.ofCases(List.of(caseId));
        List<MatchView> told = Stream.concat(
                        all.stream().filter(match -> match.state() == MatchState.CONFIRMED),
                        all.stream().filter(FactsOfMatches::isLikely).limit(MOST_PROPOSED))
                .toList();
        Map<UUID, RecordView> byId = records
                .views(told.stream().map(MatchView::recordId).toList())
                .stream()
                .collect(Collectors.toMap(RecordView::id, Function.identity()));
        Map<UUID, List<RecordStay>> stays = records.stays(byId.keySet());
        return told.stream()
                .filter(match -> byId.containsKey(match.recordId()))
                .filter(match -> match.state() == MatchState.CONFIRMED
                        || !Objects.requireNonNull(byId.get(match.recordId()))
                                .source()
                                .isRecalled())
                .flatMap(match -> facts(
                        match,
                        Objects.requireNonNull(byId.get(match.recordId())),
                        stays.getOrDefault(match.recordId(), List.of())))
                .toList();
    }

    private static boolean isLikely(MatchView match) {
        boolean undecided = match.state().isReviewable() || match.state() == MatchState.SECOND_REVIEW;
        return undecided && Band.of(match.probability()) != Band.WEAK;
    }

    /** What the record dates, and where it tells of several stays, their beginnings and ends. */
    private static Stream<KnownFact> facts(MatchView match, RecordView record, List<RecordStay> stays) {
        Circumstances own = record.circumstances();
        Stream<Circumstances> further = stays.stream()
                .flatMap(stay -> Stream.of(
                        new Circumstances(stay.since(), "", stay.facility(), DetentionEvent.ENTERED),
                        new Circumstances(stay.until(), "", stay.facility(), DetentionEvent.TRANSFERRED)))
                .filter(said -> said.eventDate() != null && !isSame(said, own));
        return Stream.concat(Stream.of(own), further).map(said -> fact(match, record, said));
    }

    private static boolean isSame(Circumstances one, Circumstances other) {
        return one.facility().equals(other.facility()) && Objects.equals(one.eventDate(), other.eventDate());
    }

    private static KnownFact fact(MatchView match, RecordView record, Circumstances said) {
        Teller teller = new Teller(
                Teller.Kind.RECORD,
                record.source().title(),
                null,
                record.source().grade(),
                "/matches/" + match.id());
        return KnownFact.of(
                said,
                teller,
                match.state() == MatchState.CONFIRMED ? KnownFact.Standing.CONFIRMED : KnownFact.Standing.PROPOSED);
    }
}
