package org.sila.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sila.matching.SpelledName;
import org.sila.search.NumberLookup.ByNumber;
import org.sila.search.NumberLookup.NumberKind;
import org.sila.search.index.How;
import org.sila.search.index.Part;
import org.sila.search.index.Terms;
import org.springframework.stereotype.Component;

/** Answers a question: by its number where something goes by it, else by its names. Within a transaction. */
@Component
class FindPeople {

    private static final Filters ANY = new Filters(null, null, null, null, null, null);

    private final NumberLookup numbers;
    private final Candidates candidates;
    private final Terms terms;

    FindPeople(NumberLookup numbers, Candidates candidates, Terms terms) {
        this.numbers = numbers;
        this.candidates = candidates;
        this.terms = terms;
    }

    Found find(Question question, Filters filters) {
        candidates.byIndexOnly();
        if (question.mayBeNumber()) {
            ByNumber byNumber = numbers.find(question.typed());
            if (!byNumber.isEmpty()) {
                return numbered(question, byNumber, filters);
            }
        }
        return question.names().isEmpty() ? Found.NOBODY : named(words(question), filters);
    }

    private Found numbered(Question question, ByNumber byNumber, Filters filters) {
        Candidates.Found reports = candidates.reports(byNumber.reports().keySet(), filters);
        Candidates.Found records = candidates.records(byNumber.records().keySet(), filters);
        return Found.of(
                numbered(question, reports.candidates(), byNumber.reports()),
                numbered(question, records.candidates(), byNumber.records()),
                reports.more(),
                records.more());
    }

    private static List<Hit> numbered(Question question, List<Candidate> found, Map<UUID, NumberKind> kinds) {
        return found.stream()
                .map(candidate -> {
                    NumberKind kind = kinds.getOrDefault(candidate.id(), NumberKind.EXTERNAL_NUMBER);
                    return new Hit(
                            candidate, -kind.ordinal(), 0, List.of(new Why(question.typed(), kind.name(), null)));
                })
                .toList();
    }

    /**
     * All words closely; where nobody has them, with a letter that differs; where nobody has these, closely all but one.
     * Whoever narrows results further stays with what was shown before.
     */
    private Found named(List<Word> words, Filters filters) {
        List<Word> closely = words.stream().map(Word::closely).toList();
        Found found = named(closely, false, filters);
        if (found.isEmpty() && !isNarrowedFrom(closely, filters)) {
            found = named(words, false, filters);
            if (found.isEmpty() && words.size() > 1 && !isNarrowedFrom(words, filters)) {
                found = named(closely, true, filters);
            }
        }
        return found;
    }

    /** Whether somebody would be found if the results were not narrowed. */
    private boolean isNarrowedFrom(List<Word> words, Filters filters) {
        return filters.isNarrowed() && !named(words, false, ANY).isEmpty();
    }

    private Found named(List<Word> words, boolean butOne, Filters filters) {
        Candidates.Found reports = candidates.reports(words, butOne, filters);
        Candidates.Found records = candidates.records(words, butOne, filters);
        Ranking ranking = new Ranking(words);
        return Found.of(
                ranking.hits(reports.candidates()), ranking.hits(records.candidates()), reports.more(), records.more());
    }

    private List<Word> words(Question question) {
        List<SpelledName> names = question.names();
        List<Word> words = new ArrayList<>();
        for (int at = 0; at < names.size(); at++) {
            SpelledName name = names.get(at);
            Map<Integer, How> together =
                    at + 1 < names.size() ? terms.standFor(name.with(names.get(at + 1))) : Map.of();
            words.add(new Word(name.written(), terms.standFor(name), together));
        }
        for (String year : question.years()) {
            words.add(new Word(
                    year,
                    terms.fact(Part.BIRTH, year).stream().collect(Collectors.toMap(id -> id, id -> How.SAME)),
                    Map.of()));
        }
        return words;
    }
}
