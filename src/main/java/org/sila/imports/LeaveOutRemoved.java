package org.sila.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sila.imports.rows.ListedPerson;
import org.sila.imports.rows.Refusal;
import org.sila.imports.rows.RowReading;
import org.sila.person.PersonDescription;
import org.sila.sources.RemovedPeople;
import org.springframework.stereotype.Component;

/** Refuses rows of lists of records about people who wished that nothing is kept of them. Families may go on searching. */
@Component
class LeaveOutRemoved {

    private final RemovedPeople removedPeople;

    LeaveOutRemoved(RemovedPeople removedPeople) {
        this.removedPeople = removedPeople;
    }

    List<RowReading> from(ListImport list, List<RowReading> rows) {
        if (list.isReports()) {
            return rows;
        }
        Map<Integer, PersonDescription> people = new LinkedHashMap<>();
        for (int at = 0; at < rows.size(); at++) {
            if (rows.get(at) instanceof ListedPerson person) {
                people.put(at, person.person());
            }
        }
        Set<Integer> removed = removedPeople.among(people);
        if (removed.isEmpty()) {
            return rows;
        }
        List<RowReading> left = new ArrayList<>(rows);
        removed.forEach(at -> left.set(at, new Refusal(rows.get(at).rowNumber(), Refusal.Reason.REMOVED, null)));
        return left;
    }
}
