package org.sila.facilities;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffMember;
import org.sila.sources.DetaineeRecords;
import org.sila.sources.ReleaseEvent;
import org.sila.sources.ReleaseEvents;
import org.sila.sources.SourceView;
import org.sila.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a facility for reading; it names nobody. */
@Service
class ReadFacility {

    private static final int MOST_LISTS = 25;

    private final FacilityStore store;
    private final FacilityNames names;
    private final WhoWasThere whoWasThere;
    private final DetaineeRecords records;
    private final ReleaseEvents releases;
    private final FacilitySections sections;
    private final MergeHistory history;
    private final CurrentStaff currentStaff;

    ReadFacility(
            FacilityStore store,
            FacilityNames names,
            WhoWasThere whoWasThere,
            DetaineeRecords records,
            ReleaseEvents releases,
            FacilitySections sections,
            MergeHistory history,
            CurrentStaff currentStaff) {
        this.store = store;
        this.names = names;
        this.whoWasThere = whoWasThere;
        this.records = records;
        this.releases = releases;
        this.sections = sections;
        this.history = history;
        this.currentStaff = currentStaff;
    }

    /** A list that names the facility. */
    record Naming(SourceView source, long records) {}

    /**
     * All that the page of a facility shows.
     *
     * @param wholes of which it is part, the largest first
     * @param parts of it, and of what turned out to be it
     * @param same what was said of others that turned out to be it
     * @param said that it is another one: by whom, when, why, and what of it was taken back; the latest first
     * @param stands what it turned out to be; itself where it stands for itself
     * @param written all ways in which records and reports write it and its parts
     * @param lists that name it most
     * @param moreLists how many more lists name it
     * @param sections what other modules hold of it
     * @param seesNames whether the reader may see the records themselves
     */
    record Opened(
            StoredFacility facility,
            List<StoredFacility> wholes,
            List<StoredFacility> parts,
            List<MergeHistory.Entry> same,
            List<MergeHistory.Entry> said,
            StoredFacility stands,
            List<String> written,
            MonthlyCounts counts,
            StayChart chart,
            List<Naming> lists,
            int moreLists,
            List<ReleaseEvent> releases,
            List<FacilitySections.Section> sections,
            boolean seesNames,
            boolean mayChange) {

        public boolean isMerged() {
            return facility.mergedInto() != null;
        }

        /** What was said and then taken back. */
        public List<MergeHistory.Entry> takenBack() {
            return said.stream().filter(entry -> !entry.isInForce()).toList();
        }
    }

    /**
     * @param leftwards as in {@link StayChart}
     * @throws NotFound where there is no such facility
     */
    @Transactional(readOnly = true)
    public Opened read(UUID id, boolean leftwards) {
        StaffMember reader = currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR, Role.ADMINISTRATOR);
        FacilityTree tree = new FacilityTree(store.all());
        StoredFacility facility = tree.find(id).orElseThrow(NotFound::new);
        List<StoredFacility> wholes = tree.wholesOf(facility);
        List<String> written = names.writtenAs(tree.codesWithin(facility));
        WhoWasThere.Counted counted = whoWasThere.count(written);
        List<MergeHistory.Entry> said = history.of(
                Stream.concat(Stream.of(facility), tree.sameAs(facility).stream())
                        .toList(),
                tree);
        StoredFacility largest = wholes.isEmpty() ? facility : wholes.get(0);
        return new Opened(
                facility,
                wholes,
                tree.partsOf(facility),
                said.stream()
                        .filter(entry -> entry.isInForce() && !entry.facility().equals(facility))
                        .toList(),
                said.stream().filter(entry -> entry.facility().equals(facility)).toList(),
                tree.standing(facility),
                written,
                counted.months(),
                new StayChart(counted.months().months(), leftwards),
                naming(counted.lists()),
                Math.max(0, counted.lists().size() - MOST_LISTS),
                releases.at(largest.code()),
                sections.of(facility, tree),
                reader.role() != Role.ADMINISTRATOR,
                mayChange(reader));
    }

    static boolean mayChange(StaffMember reader) {
        return Arrays.asList(KeepFacilities.KEEPERS).contains(reader.role());
    }

    private List<Naming> naming(List<WhoWasThere.OfList> lists) {
        List<WhoWasThere.OfList> first = lists.stream().limit(MOST_LISTS).toList();
        Map<UUID, SourceView> sources = new HashMap<>();
        records.sources(first.stream().map(WhoWasThere.OfList::sourceId).toList())
                .forEach(source -> sources.put(source.id(), source));
        return first.stream()
                .flatMap(list -> {
                    @Nullable SourceView source = sources.get(list.sourceId());
                    return source == null ? Stream.of() : Stream.of(new Naming(source, list.records()));
                })
                .toList();
    }
}
