package org.sila.imports;

import org.sila.sources.RecordsErased;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Forgets who of lists that wait looks like a record that was emptied. */
@Component
class ForgetLikeness {

    private final ListComparisons comparisons;

    ForgetLikeness(ListComparisons comparisons) {
        this.comparisons = comparisons;
    }

    @ApplicationModuleListener
    void on(RecordsErased erased) {
        comparisons.forgetRecords(erased.recordIds());
    }
}
