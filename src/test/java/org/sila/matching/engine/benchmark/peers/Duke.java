package org.sila.matching.engine.benchmark.peers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.priv.garshol.duke.Cleaner;
import no.priv.garshol.duke.ConfigurationImpl;
import no.priv.garshol.duke.DataSource;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.Property;
import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.RecordImpl;
import no.priv.garshol.duke.cleaners.LowerCaseNormalizeCleaner;
import no.priv.garshol.duke.comparators.ExactComparator;
import no.priv.garshol.duke.comparators.JaroWinkler;
import no.priv.garshol.duke.comparators.JaroWinklerTokenized;
import no.priv.garshol.duke.databases.LuceneDatabase;
import no.priv.garshol.duke.datasources.InMemoryDataSource;
import no.priv.garshol.duke.matchers.AbstractMatchListener;
import org.sila.matching.engine.profile.Mention;

/**
 * Duke 1.2 with its Lucene database in memory, its cleaner for names, and the comparators that its manual recommends for
 * names of several words; probabilities in the ranges of its examples.
 */
public final class Duke implements Peer {

    private static final int BATCH = 1000;
    /** Pairs below this are of no use to anybody, and Duke need not keep them. */
    private static final double LEAST = 0.2;

    @Override
    public String name() {
        return "Duke 1.2";
    }

    @Override
    public void link(List<Mention> reports, List<Mention> records, Duration limit, Pairs pairs) throws Exception {
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration.setProperties(properties());
        configuration.setThreshold(LEAST);
        LuceneDatabase database = new LuceneDatabase();
        database.setConfiguration(configuration);
        database.setMaxSearchHits(100);
        database.setMinRelevance(0.1f);
        configuration.setDatabase(database);
        Collection<DataSource> known = List.of(new InMemoryDataSource(cleaned(records)));
        Collection<DataSource> asked = List.of(new InMemoryDataSource(cleaned(reports)));
        Processor processor = new Processor(configuration, database);
        processor.setThreads(Runtime.getRuntime().availableProcessors());
        processor.addMatchListener(new Found(pairs, reports.size(), System.nanoTime() + limit.toNanos()));
        processor.index(known, BATCH);
        try {
            processor.linkRecords(asked, true, BATCH);
        } finally {
            processor.close();
        }
    }

    private static List<Property> properties() {
        PropertyImpl name = new PropertyImpl("NAME", new JaroWinklerTokenized(), 0.1, 0.95);
        name.setLookupBehaviour(Property.Lookup.TRUE);
        return new ArrayList<>(List.of(
                new PropertyImpl("ID"),
                name,
                new PropertyImpl("MOTHER", new JaroWinklerTokenized(), 0.4, 0.8),
                new PropertyImpl("YEAR", new ExactComparator(), 0.3, 0.8),
                new PropertyImpl("ORIGIN", new JaroWinkler(), 0.4, 0.65),
                new PropertyImpl("SEX", new ExactComparator(), 0.1, 0.52),
                new PropertyImpl("NUMBER", new ExactComparator(), 0.4, 0.99)));
    }

    private static Collection<Record> cleaned(List<Mention> mentions) {
        Cleaner cleaner = new LowerCaseNormalizeCleaner();
        List<Record> records = new ArrayList<>();
        for (Plain mention : Plain.asWritten(mentions)) {
            RecordImpl record = new RecordImpl();
            record.addValue("ID", mention.id());
            add(record, "NAME", cleaner.clean(mention.name()));
            add(record, "MOTHER", cleaner.clean(mention.mother()));
            add(record, "YEAR", mention.year() == 0 ? "" : String.valueOf(mention.year()));
            add(record, "ORIGIN", cleaner.clean(mention.origin()));
            add(record, "SEX", mention.sex().equals("UNKNOWN") ? "" : mention.sex());
            add(record, "NUMBER", mention.nationalNumber());
            records.add(record);
        }
        return records;
    }

    private static void add(RecordImpl record, String property, String value) {
        if (value != null && !value.isEmpty()) {
            record.addValue(property, value);
        }
    }

    /** Hands on what Duke finds, and stops it when its time is up. */
    private static final class Found extends AbstractMatchListener {

        private final Pairs pairs;
        private final int reports;
        private final long end;
        private int asked;
        private final Set<String> handedOn = new TreeSet<>();

        Found(Pairs pairs, int reports, long end) {
            this.pairs = pairs;
            this.reports = reports;
            this.end = end;
        }

        @Override
        public synchronized void batchReady(int size) {
            if (System.nanoTime() > end) {
                throw new TimeIsUp(asked / (double) reports);
            }
            asked += size;
            handedOn.clear();
        }

        @Override
        public synchronized void matches(Record report, Record record, double probability) {
            String reportId = report.getValue("ID");
            String recordId = record.getValue("ID");
            if (handedOn.add(reportId + ' ' + recordId)) {
                pairs.pair(reportId, recordId, probability);
            }
        }

        @Override
        public void matchesPerhaps(Record report, Record record, double probability) {
            matches(report, record, probability);
        }
    }
}
