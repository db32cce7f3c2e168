package org.sila.facilities;

import java.util.List;
import java.util.UUID;
import org.sila.accounts.CurrentStaff;
import org.sila.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was said of a facility being another one, before it is taken back. */
@Service
class ReadMerges {

    private final FacilityStore store;
    private final MergeHistory history;
    private final CurrentStaff currentStaff;

    ReadMerges(FacilityStore store, MergeHistory history, CurrentStaff currentStaff) {
        this.store = store;
        this.history = history;
        this.currentStaff = currentStaff;
    }

    /**
     * A facility and what was said of it.
     *
     * @param said the latest first
     */
    record Read(StoredFacility facility, List<MergeHistory.Entry> said) {

        public boolean isMerged() {
            return facility.mergedInto() != null;
        }
    }

    /** @throws NotFound where there is no such facility */
    @Transactional(readOnly = true)
    public Read read(UUID id) {
        currentStaff.require(KeepFacilities.KEEPERS);
        FacilityTree tree = new FacilityTree(store.all());
        StoredFacility facility = tree.find(id).orElseThrow(NotFound::new);
        return new Read(facility, history.of(List.of(facility), tree));
    }
}
