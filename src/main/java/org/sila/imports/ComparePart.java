package org.sila.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sila.ids.Ids;
import org.sila.imports.CompareList.NoLongerAsked;
import org.sila.imports.ListComparisons.Likeness;
import org.sila.imports.ListComparisons.Place;
import org.sila.imports.ListComparisons.Progress;
import org.sila.imports.rows.ListedPerson;
import org.sila.sources.LooksAlike;
import org.sila.sources.RecordMention;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares one part of a list, and keeps what it finds together with how far it is: either both are there or neither. */
@Service
class ComparePart {

    /** More records of one person are found once the list is in. */
    private static final int MOST_OF_ONE = 3;

    private final LooksAlike looksAlike;
    private final ListComparisons comparisons;

    ComparePart(LooksAlike looksAlike, ListComparisons comparisons) {
        this.looksAlike = looksAlike;
        this.comparisons = comparisons;
    }

    /**
     * @param from where the part begins
     * @param lastRow number of its last row
     * @param rows how many it has
     * @param people those of them that would come in
     * @return how far it is now
     * @throws NoLongerAsked where nobody asks for this any more
     */
    @Transactional
    public Progress compare(ListImport list, Progress from, int lastRow, int rows, List<ListedPerson> people) {
        Map<UUID, ListedPerson> asked = new LinkedHashMap<>();
        people.forEach(person -> asked.put(Ids.next(), person));
        Map<UUID, List<LooksAlike.Likely>> found = looksAlike.of(
                asked.entrySet().stream()
                        .map(one -> new RecordMention(
                                one.getKey(),
                                list.id(),
                                one.getValue().person(),
                                one.getValue().circumstances()))
                        .toList(),
                MOST_OF_ONE);
        if (!comparisons.advance(list.id(), from, lastRow, rows)) {
            throw new NoLongerAsked();
        }
        comparisons.add(
                list.id(),
                found.entrySet().stream()
                        .flatMap(one -> one.getValue().stream()
                                .map(record -> likeness(Objects.requireNonNull(asked.get(one.getKey())), record)))
                        .toList());
        return new Progress(from.reading(), lastRow, from.rows() + rows, from.begunAt(), null);
    }

    private static Likeness likeness(ListedPerson person, LooksAlike.Likely record) {
        return new Likeness(
                new Place(person.rowNumber(), person.part()),
                record.recordId(),
                record.sourceId(),
                record.percent(),
                record.reasons());
    }
}
