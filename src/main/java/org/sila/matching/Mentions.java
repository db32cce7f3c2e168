package org.sila.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sila.matching.engine.MatchingEngine;
import org.sila.matching.engine.profile.Mention;
import org.sila.matching.engine.profile.MentionKind;
import org.sila.matching.engine.profile.Profile;
import org.sila.reports.ReportDirectory;
import org.sila.reports.ReportMention;
import org.sila.sources.DetaineeRecords;
import org.sila.sources.Recalls;
import org.sila.sources.RecordMention;
import org.springframework.stereotype.Component;

/** Reports and records as the engine reads them; what was read before is kept. */
@Component
class Mentions {

    /** Records never change. */
    private static final int ONLY_VERSION = 0;

    private final ReportDirectory reports;
    private final DetaineeRecords records;
    private final Recalls recalls;
    private final MatchingEngine engine;
    private final KnownPlaces places;
    private final KeptProfiles keptReports = new KeptProfiles();
    private final KeptProfiles keptRecords = new KeptProfiles();

    Mentions(
            ReportDirectory reports,
            DetaineeRecords records,
            Recalls recalls,
            MatchingEngine engine,
            KnownPlaces places) {
        this.reports = reports;
        this.records = records;
        this.recalls = recalls;
        this.engine = engine;
        this.places = places;
    }

    /** Profiles of the reports that may be searched with (consent given, not withdrawn), as they are now. */
    Map<UUID, Profile> reports(Collection<UUID> reportIds) {
        return reports.searchable(reportIds).parallelStream().collect(Collectors.toMap(ReportMention::id, this::read));
    }

    /** The same, for thousands of reports, most of which were read before and have not changed since. */
    Map<UUID, Profile> keptReports(Collection<UUID> reportIds) {
        Map<UUID, Integer> versions = reports.searchableVersions(reportIds);
        keptReports.readWith(places.edition());
        Map<UUID, Profile> profiles = keptReports.of(versions);
        List<UUID> unknown = versions.keySet().stream()
                .filter(id -> !profiles.containsKey(id))
                .toList();
        if (!unknown.isEmpty()) {
            profiles.putAll(reports(unknown));
        }
        return profiles;
    }

    /** Whether a report that is read now would drive out one that is kept. */
    boolean keepsNoMoreReports() {
        return keptReports.isFull();
    }

    /**
     * Profiles of the records; of those that exist and whose source is not recalled. Within a transaction, until the end
     * of which none of these sources can be recalled.
     */
    Map<UUID, Profile> records(Collection<UUID> recordIds) {
        Map<UUID, Profile> profiles = read(recordIds);
        Set<UUID> standing = recalls.holdStanding(
                profiles.values().stream().map(Mentions::sourceOf).collect(Collectors.toSet()));
        profiles.values().removeIf(profile -> !standing.contains(sourceOf(profile)));
        return profiles;
    }

    /** Profiles of people in a list that is not stored. Nothing of them is kept. */
    Map<UUID, Profile> unstored(Collection<RecordMention> people) {
        return people.parallelStream().collect(Collectors.toMap(RecordMention::id, this::profile));
    }

    private static UUID sourceOf(Profile record) {
        return UUID.fromString(record.mention().source());
    }

    private Map<UUID, Profile> read(Collection<UUID> recordIds) {
        keptRecords.readWith(places.edition());
        Map<UUID, Profile> profiles = keptRecords.of(
                recordIds.stream().distinct().collect(Collectors.toMap(Function.identity(), id -> ONLY_VERSION)));
        List<UUID> unknown = new ArrayList<>(recordIds);
        unknown.removeIf(profiles::containsKey);
        if (!unknown.isEmpty()) {
            profiles.putAll(records.mentions(unknown).parallelStream()
                    .collect(Collectors.toMap(RecordMention::id, this::read)));
        }
        return profiles;
    }

    /**
     * Profiles of reports to be compared with reports, each a source of its own: that two of them name one person is no
     * wonder, as it would be within one list.
     */
    Map<UUID, Profile> reportsApart(Collection<UUID> reportIds) {
        return reports.searchable(reportIds).parallelStream()
                .collect(Collectors.toMap(
                        ReportMention::id,
                        report -> engine.profile(new Mention(
                                report.id().toString(),
                                MentionKind.REPORT,
                                report.person(),
                                report.circumstances(),
                                report.id().toString()))));
    }

    private Profile read(ReportMention report) {
        Object readWith = places.edition();
        Profile profile = engine.profile(
                new Mention(report.id().toString(), MentionKind.REPORT, report.person(), report.circumstances(), ""));
        keptReports.keep(report.id(), report.version(), profile, readWith);
        return profile;
    }

    private Profile read(RecordMention record) {
        Object readWith = places.edition();
        Profile profile = profile(record);
        keptRecords.keep(record.id(), ONLY_VERSION, profile, readWith);
        return profile;
    }

    private Profile profile(RecordMention record) {
        return engine.profile(new Mention(
                record.id().toString(),
                MentionKind.RECORD,
                record.person(),
                record.circumstances(),
                record.sourceId().toString()));
    }
}
