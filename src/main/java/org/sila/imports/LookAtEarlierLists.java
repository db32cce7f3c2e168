package org.sila.imports;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sila.imports.EarlierLists.OfList;
import org.sila.imports.EarlierLists.Pair;
import org.sila.imports.ListComparisons.Count;
import org.sila.imports.ListComparisons.Likeness;
import org.sila.imports.ListComparisons.Progress;
import org.sila.sources.DetaineeRecords;
import org.sila.sources.Recalls;
import org.sila.sources.RecordView;
import org.sila.sources.SourceView;
import org.sila.web.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What comparing a list with earlier ones has found. It begins when somebody first looks at the list, and anew when they
 * look at it read in another way. Reports of families are not compared: that many families look for one person is no fault.
 */
@Service
class LookAtEarlierLists {

    static final int PAIRS_SHOWN = 50;
    private static final int LISTS_SHOWN = 10;

    private final ListImports imports;
    private final ListReading reading;
    private final ListComparisons comparisons;
    private final DetaineeRecords records;
    private final Recalls recalls;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LookAtEarlierLists(
            ListImports imports,
            ListReading reading,
            ListComparisons comparisons,
            DetaineeRecords records,
            Recalls recalls,
            ApplicationEventPublisher events,
            Clock clock) {
        this.imports = imports;
        this.reading = reading;
        this.comparisons = comparisons;
        this.records = records;
        this.recalls = recalls;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Begins, where the list is not compared yet as it is read now. A transaction of its own, apart from the look: that
     * reads the whole list, and whoever compares must not wait for it.
     */
    @Transactional
    public void begin(UUID id) {
        begin(id, false);
    }

    /** Begins from the first row again, since earlier lists are others than they were. */
    @Transactional
    public void beginAnew(UUID id) {
        begin(id, true);
    }

    private void begin(UUID id, boolean evenIfRead) {
        ListImport list = imports.lock(id).orElseThrow(NotFound::new);
        if (isCompared(list) && comparisons.begin(id, reading.of(list), evenIfRead, clock.instant())) {
            events.publishEvent(new ListComparisonBegun(id));
        }
    }

    /** Empty for a list that is not compared. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<EarlierLists> of(ListImport list) {
        return isCompared(list) ? comparisons.find(list.id()).map(progress -> found(list, progress)) : Optional.empty();
    }

    private static boolean isCompared(ListImport list) {
        return !list.isReports() && list.namesPeople() && list.state() == ImportState.UPLOADED;
    }

    private EarlierLists found(ListImport list, Progress progress) {
        List<UUID> recalled = recalls.recalledSources();
        List<Count> counts = comparisons.counts(list.id(), recalled);
        int people = counts.stream()
                .filter(count -> count.sourceId() == null)
                .mapToInt(Count::people)
                .sum();
        return new EarlierLists(
                progress, people, lists(counts), pairs(comparisons.likeliest(list.id(), recalled, PAIRS_SHOWN)));
    }

    private List<OfList> lists(List<Count> counts) {
        Map<UUID, Integer> people = counts.stream()
                .filter(count -> count.sourceId() != null)
                .limit(LISTS_SHOWN)
                .collect(Collectors.toMap(count -> Objects.requireNonNull(count.sourceId()), Count::people));
        Map<UUID, String> titles =
                records.sources(people.keySet()).stream().collect(Collectors.toMap(SourceView::id, SourceView::title));
        return counts.stream()
                .flatMap(count -> Stream.ofNullable(count.sourceId()))
                .filter(titles::containsKey)
                .map(id -> new OfList(id, titles.getOrDefault(id, ""), people.getOrDefault(id, 0)))
                .toList();
    }

    /** Without those whose record was emptied this very moment. */
    private List<Pair> pairs(List<Likeness> likeliest) {
        Map<UUID, RecordView> views =
                records
                        .views(likeliest.stream()
                                .map(Likeness::recordId)
                                .distinct()
                                .toList())
                        .stream()
                        .filter(view -> view.erasedAt() == null)
                        .collect(Collectors.toMap(RecordView::id, Function.identity()));
        return likeliest.stream()
                .flatMap(one -> Stream.ofNullable(views.get(one.recordId()))
                        .map(view -> new Pair(
                                one.place(),
                                "",
                                one.sourceId(),
                                view.source().title(),
                                view.rowNumber(),
                                one.percent(),
                                one.reasons())))
                .toList();
    }
}
