package org.sila.exports;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sila.accounts.StaffDirectory;

/** The names of the staff that a page of the log speaks of. */
final class ExportNames {

    private ExportNames() {}

    static Map<UUID, String> of(List<ExportLog.Entry> entries, StaffDirectory staff) {
        Set<UUID> ids = new HashSet<>();
        for (ExportLog.Entry entry : entries) {
            ids.add(entry.madeBy());
            UUID caseworker = entry.asked().caseworkerId();
            if (caseworker != null) {
                ids.add(caseworker);
            }
        }
        return staff.names(ids);
    }
}
