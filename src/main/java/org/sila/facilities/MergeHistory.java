package org.sila.facilities;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sila.accounts.StaffDirectory;
import org.springframework.stereotype.Component;

/** What people said of facilities being others: who, when and why, and who took it back. */
@Component
class MergeHistory {

    private final MergeStore merges;
    private final StaffDirectory staff;

    MergeHistory(MergeStore merges, StaffDirectory staff) {
        this.merges = merges;
        this.staff = staff;
    }

    /**
     * A merge with the names of what and whom it is about.
     *
     * @param by name of who said so
     * @param undoneBy name of who took it back; empty while it is in force
     */
    record Entry(FacilityMerge merge, StoredFacility facility, StoredFacility into, String by, String undoneBy) {

        public boolean isInForce() {
            return merge.undone() == null;
        }
    }

    /** All that was said of these, the latest first; in two statements, in none where there are no facilities. */
    List<Entry> of(Collection<StoredFacility> facilities, FacilityTree tree) {
        List<FacilityMerge> said = facilities.isEmpty()
                ? List.of()
                : merges.of(facilities.stream().map(StoredFacility::id).toList());
        Map<UUID, String> names = said.isEmpty()
                ? Map.of()
                : staff.names(
                        said.stream().flatMap(MergeHistory::people).distinct().toList());
        return said.stream()
                .map(merge -> new Entry(
                        merge,
                        tree.find(merge.facilityId()).orElseThrow(),
                        tree.find(merge.intoId()).orElseThrow(),
                        names.getOrDefault(merge.by(), ""),
                        undone(merge)
                                .map(undone -> names.getOrDefault(undone.by(), ""))
                                .orElse("")))
                .toList();
    }

    private static Stream<UUID> people(FacilityMerge merge) {
        return Stream.concat(Stream.of(merge.by()), undone(merge).map(FacilityMerge.Undone::by).stream());
    }

    private static Optional<FacilityMerge.Undone> undone(FacilityMerge merge) {
        return Optional.ofNullable(merge.undone());
    }
}
