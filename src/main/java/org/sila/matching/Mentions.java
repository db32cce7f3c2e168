package org.sila.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sila.matching.engine.MatchingEngine;
import org.sila.matching.engine.profile.Mention;
import org.sila.matching.engine.profile.MentionKind;
import org.sila.matching.engine.profile.Profile;
import org.sila.reports.ReportDirectory;
import org.sila.reports.ReportView;
import org.sila.sources.DetaineeRecords;
import org.sila.sources.RecordView;
import org.springframework.stereotype.Component;

/** Reports and records as the engine reads them. Records never change, so their profiles are kept, the latest used. */
@Component
class Mentions {

    private static final int KEPT = 50_000;

    private final ReportDirectory reports;
    private final DetaineeRecords records;
    private final MatchingEngine engine;
    private final Map<UUID, Profile> recordProfiles = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Profile> eldest) {
            return size() > KEPT;
        }
    };

    Mentions(ReportDirectory reports, DetaineeRecords records, MatchingEngine engine) {
        this.reports = reports;
        this.records = records;
        this.engine = engine;
    }

    /** Profiles of the reports that may be searched with: consent given, not withdrawn. */
    Map<UUID, Profile> reports(Collection<UUID> reportIds) {
        Map<UUID, Profile> profiles = new HashMap<>();
        for (ReportView report : reports.views(reportIds)) {
            if (report.consents().search() && !report.isWithdrawn()) {
                profiles.put(
                        report.id(),
                        engine.profile(new Mention(
                                report.id().toString(),
                                MentionKind.REPORT,
                                report.person(),
                                report.circumstances(),
                                "")));
            }
        }
        return profiles;
    }

    /** Profiles of the records. */
    Map<UUID, Profile> records(Collection<UUID> recordIds) {
        Map<UUID, Profile> profiles = new HashMap<>();
        List<UUID> unknown = new ArrayList<>();
        synchronized (recordProfiles) {
            for (UUID id : recordIds) {
                Profile known = recordProfiles.get(id);
                if (known == null) {
                    unknown.add(id);
                } else {
                    profiles.put(id, known);
                }
            }
        }
        for (RecordView record : records.views(unknown)) {
            profiles.put(
                    record.id(),
                    engine.profile(new Mention(
                            record.id().toString(),
                            MentionKind.RECORD,
                            record.person(),
                            record.circumstances(),
                            record.source().id().toString())));
        }
        synchronized (recordProfiles) {
            unknown.forEach(id -> recordProfiles.put(id, Objects.requireNonNull(profiles.get(id))));
        }
        return profiles;
    }
}
