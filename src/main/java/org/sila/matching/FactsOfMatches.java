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
import org.sila.sources.DetaineeRecords;
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
        return told.stream()
                .filter(match -> byId.containsKey(match.recordId()))
                .filter(match -> match.state() == MatchState.CONFIRMED
                        || !Objects.requireNonNull(byId.get(match.recordId()))
                                .source()
                                .isRecalled())
                .map(match -> fact(match, Objects.requireNonNull(byId.get(match.recordId()))))
                .toList();
    }

    private static boolean isLikely(MatchView match) {
        boolean undecided = match.state().isReviewable() || match.state() == MatchState.SECOND_REVIEW;
        return undecided && Band.of(match.probability()) != Band.WEAK;
    }

    private static KnownFact fact(MatchView match, RecordView record) {
        Teller teller = new Teller(
                Teller.Kind.RECORD,
                record.source().title(),
                null,
                record.source().grade(),
                "/matches/" + match.id());
        return KnownFact.of(
                record.circumstances(),
                teller,
                match.state() == MatchState.CONFIRMED ? KnownFact.Standing.CONFIRMED : KnownFact.Standing.PROPOSED);
    }
}
