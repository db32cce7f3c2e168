package org.sila.facilities;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Under which codes things may be kept that belong to a facility. */
@Service
public class FacilityCodes {

    private final FacilityStore store;

    FacilityCodes(FacilityStore store) {
        this.store = store;
    }

    /** Codes of it, of its parts, and of all that turned out to be one of them; only its own where there is no such. */
    @Transactional(readOnly = true)
    public List<String> within(String code) {
        List<StoredFacility> all = store.all();
        FacilityTree tree = new FacilityTree(all);
        return all.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(one -> tree.codesOfAll(tree.standing(one)))
                .orElse(List.of(code));
    }
}
