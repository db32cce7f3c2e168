package org.sila.matching;

import java.util.List;
import java.util.UUID;
import org.sila.reports.ReportDirectory;
import org.springframework.stereotype.Component;

/**
 * Reads reports before they are asked for, the latest first, so that the first list after a start need not wait until
 * each of them is read. Once after each start, when nothing else is to be done.
 */
@Component
class RememberReports {

    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final ReportDirectory reports;
    private final Mentions mentions;
    private UUID before = AFTER_ALL;
    private boolean done;

    RememberReports(ReportDirectory reports, Mentions mentions) {
        this.reports = reports;
        this.mentions = mentions;
    }

    /** @return how many were read; 0 where there are no more, or no more can be kept */
    synchronized int rememberSome(int most) {
        if (done) {
            return 0;
        }
        List<UUID> next = mentions.keepsNoMoreReports() ? List.of() : reports.searchableBefore(before, most);
        if (next.isEmpty()) {
            done = true;
        } else {
            mentions.keptReports(next);
            before = next.get(next.size() - 1);
        }
        return next.size();
    }
}
