package org.sila.individuals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sila.cases.CaseSection;
import org.sila.cases.KnownFact;
import org.sila.cases.KnownFacts;
import org.sila.matching.MatchState;
import org.sila.matching.MatchView;
import org.sila.matching.Matches;
import org.sila.matching.ReviewNote;
import org.sila.sources.DetaineeRecords;
import org.sila.sources.RecordView;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Tells whoever decides about a record, or works on a case, what the other records of the same human being say. One person
 * said that they are of one, so on a case it counts as proposed only, whatever was confirmed.
 */
@Component
@Order(2)
class TellOfOthers implements ReviewNote, CaseSection, KnownFacts {

    private static final Set<MatchState> SETTLED_AGAINST = EnumSet.of(MatchState.REJECTED, MatchState.WITHDRAWN);
    private static final Set<MatchState> WORTH_TELLING = EnumSet.of(MatchState.CONFIRMED, MatchState.REJECTED);

    private final Individuals individuals;
    private final DetaineeRecords records;
    private final Matches matches;

    TellOfOthers(Individuals individuals, DetaineeRecords records, Matches matches) {
        this.individuals = individuals;
        this.records = records;
        this.matches = matches;
    }

    @Override
    public List<Note> of(UUID caseId, UUID recordId) {
        UUID individual = individuals.ofEach(List.of(recordId)).get(recordId);
        List<UUID> others = individual == null
                ? List.of()
                : individuals.records(individual).stream()
                        .filter(id -> !id.equals(recordId))
                        .toList();
        if (individual == null || others.isEmpty()) {
            return List.of();
        }
        Map<UUID, RecordView> views = views(others);
        List<Note> notes = new ArrayList<>();
        notes.add(new Note(
                "/individuals/" + individual,
                "individuals.note.held",
                List.of(others.size()),
                others.stream().map(views::get).filter(Objects::nonNull).toList()));
        matches.ofCases(List.of(caseId)).stream()
                .filter(match -> WORTH_TELLING.contains(match.state()) && views.containsKey(match.recordId()))
                .map(match -> new Note(
                        "/matches/" + match.id(),
                        "individuals.note." + match.state(),
                        List.of(),
                        Stream.ofNullable(views.get(match.recordId())).toList()))
                .forEach(notes::add);
        return notes;
    }

    @Override
    public String title() {
        return "individuals.case";
    }

    @Override
    public boolean isShownEmpty() {
        return false;
    }

    @Override
    public List<Line> lines(UUID caseId) {
        Set<UUID> linked = matches.ofCases(List.of(caseId)).stream()
                .filter(match -> !SETTLED_AGAINST.contains(match.state()))
                .map(MatchView::recordId)
                .collect(Collectors.toSet());
        return groups(linked).entrySet().stream()
                .map(group -> new Line(
                        "/individuals/" + group.getKey(),
                        "",
                        "individuals.case.line",
                        List.of(group.getValue().size())))
                .toList();
    }

    @Override
    public List<KnownFact> of(UUID caseId) {
        List<MatchView> all = matches.ofCases(List.of(caseId));
        Set<UUID> confirmed = all.stream()
                .filter(match -> match.state() == MatchState.CONFIRMED)
                .map(MatchView::recordId)
                .collect(Collectors.toSet());
        Set<UUID> toldAlready = all.stream()
                .filter(match -> match.state() != MatchState.SUPERSEDED)
                .map(MatchView::recordId)
                .collect(Collectors.toSet());
        Map<UUID, List<UUID>> groups = groups(confirmed);
        Map<UUID, RecordView> views =
                views(groups.values().stream().flatMap(Collection::stream).toList());
        return groups.entrySet().stream()
                .flatMap(group -> group.getValue().stream()
                        .filter(id -> !toldAlready.contains(id))
                        .flatMap(id -> Stream.ofNullable(views.get(id)))
                        .filter(record -> !record.source().isRecalled())
                        .map(record -> ReadIndividual.fact(
                                record, "/individuals/" + group.getKey(), KnownFact.Standing.PROPOSED)))
                .toList();
    }

    private Map<UUID, List<UUID>> groups(Collection<UUID> recordIds) {
        return recordIds.isEmpty()
                ? Map.of()
                : individuals.recordsOfEach(
                        Set.copyOf(individuals.ofEach(recordIds).values()));
    }

    private Map<UUID, RecordView> views(Collection<UUID> recordIds) {
        return recordIds.isEmpty()
                ? Map.of()
                : records.views(recordIds).stream().collect(Collectors.toMap(RecordView::id, Function.identity()));
    }
}
