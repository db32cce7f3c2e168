package org.sila.matching.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sila.matching.engine.profile.Mention;
import org.sila.matching.engine.profile.MentionKind;
import org.sila.person.Circumstances;
import org.sila.person.DetentionEvent;
import org.sila.person.PersonDescription;
import org.sila.person.PersonName;
import org.sila.person.Sex;
import org.sila.reports.Channel;
import org.sila.reports.Consents;
import org.sila.reports.Enquirer;
import org.sila.reports.NewReport;
import org.sila.reports.News;
import org.sila.reports.Relationship;
import org.sila.reports.ResponsibleParty;
import org.sila.reports.SubmitReports;
import org.sila.sources.Grade;
import org.sila.sources.NewRecord;
import org.sila.sources.NewSource;
import org.sila.sources.RecordKind;
import org.sila.sources.RegisterSource;
import org.sila.sources.StoreRecords;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mentions that arrive one by one, each once all before it have been compared. */
final class NewMentions {

    private static final int COMMON = 10;

    private final Running sila;
    private final JdbcClient jdbc;

    NewMentions(Running sila) {
        this.sila = sila;
        this.jdbc = sila.jdbc();
    }

    /**
     * What it took.
     *
     * @param comparing time at work on it: finding candidates, loading and scoring them, writing proposals, committing
     * @param all time from its commit until its proposals are committed, waits included
     */
    record Took(Durations comparing, Durations all) {}

    Took reports(List<Mention> reports) {
        SubmitReports submit = sila.bean(SubmitReports.class);
        return took(
                reports, mention -> submit.submitAll(List.of(report(mention))).get(0), "report");
    }

    Took records(List<Mention> records) {
        StoreRecords store = sila.bean(StoreRecords.class);
        UUID source = sila.bean(RegisterSource.class)
                .register(new NewSource(
                        "Benchmark", RecordKind.ORGANISATION_LIST, "Benchmark", "", null, Grade.UNJUDGED, null));
        int[] row = {0};
        return took(
                records,
                mention -> store.store(
                                source,
                                List.of(new NewRecord(
                                        ++row[0], mention.id(), List.of(), mention.person(), mention.circumstances())))
                        .get(0),
                "record");
    }

    private Took took(List<Mention> mentions, Function<Mention, UUID> arrive, String kind) {
        String keyed = "select exists (select from " + kind + "_key where " + kind + "_id = ?)";
        long[] comparing = new long[mentions.size()];
        long[] all = new long[mentions.size()];
        for (int at = 0; at < all.length; at++) {
            sila.waitUntilMatched();
            sila.times().take();
            UUID id = arrive.apply(mentions.get(at));
            long start = System.nanoTime();
            Running.waitUntil(
                    Duration.ofMillis(1),
                    () -> jdbc.sql(keyed).param(id).query(Boolean.class).single() && sila.isMatched());
            all[at] = System.nanoTime() - start;
            comparing[at] = sila.times().take();
        }
        return new Took(new Durations(comparing), new Durations(all));
    }

    /** Nothing but names, and those the commonest among the given mentions. */
    static List<Mention> commonest(List<Mention> mentions) {
        List<String> given = common(mentions, PersonName::given, PersonName::father);
        List<String> families = common(mentions, PersonName::family);
        return given.stream()
                .flatMap(name -> given.stream().map(father -> name + " " + father))
                .flatMap(name -> Stream.of(name, name + " " + families.get(name.length() % families.size())))
                .map(NewMentions::named)
                .toList();
    }

    @SafeVarargs
    private static List<String> common(List<Mention> mentions, Function<PersonName, String>... parts) {
        Map<String, Long> counts = mentions.stream()
                .flatMap(mention ->
                        Stream.of(parts).map(part -> part.apply(mention.person().name())))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(COMMON)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Mention named(String fullName) {
        PersonName name = new PersonName(fullName, "", "", "", "", "", "");
        return new Mention(
                fullName,
                MentionKind.REPORT,
                new PersonDescription(name, Sex.MALE, null, null, null, "", "", null, ""),
                new Circumstances(null, "", "", DetentionEvent.MISSING),
                "");
    }

    private static NewReport report(Mention mention) {
        return new NewReport(
                Channel.IMPORT,
                null,
                "",
                mention.person(),
                mention.circumstances(),
                ResponsibleParty.UNKNOWN,
                "",
                List.of(),
                News.NOT_ASKED,
                "",
                new Enquirer("", Relationship.UNKNOWN, "", "", "", true, "ar"),
                new Consents(true, false, false, false));
    }
}
