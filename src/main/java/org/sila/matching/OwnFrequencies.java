package org.sila.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.sila.matching.engine.names.NameReader;
import org.sila.matching.engine.names.ReadName;
import org.sila.matching.engine.scoring.CountedFrequencies;
import org.sila.matching.engine.scoring.NameFrequencies;
import org.sila.person.PersonName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How common names are among the newest reports and records, counted anew as these grow by a fifth. */
@Component
class OwnFrequencies implements NameFrequencies {

    private static final int NEWEST = 30_000;
    private static final double GROWTH = 0.2;
    private static final long FEW = 200;

    private final JdbcClient jdbc;
    private final AtomicLong fresh = new AtomicLong();
    private volatile CountedFrequencies counted = CountedFrequencies.none();
    private volatile boolean counting;

    OwnFrequencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that mentions were added. */
    void added(int mentions) {
        fresh.addAndGet(mentions);
    }

    /** Counts anew where enough has been added since, or nothing was counted yet. */
    void refresh() {
        if (!counting || fresh.get() > Math.max(FEW, counted.counted() * GROWTH)) {
            counting = true;
            fresh.set(0);
            List<ReadName> names = new ArrayList<>();
            names.addAll(newest("report"));
            names.addAll(newest("detainee_record"));
            counted = CountedFrequencies.of(names);
        }
    }

    /** By primary key, backwards. */
    private List<ReadName> newest(String table) {
        return jdbc.sql(
                        "select full_name, given_name, father_name, grandfather_name, family_name, mother_name, nickname from "
                                + table + " order by id desc limit ?")
                .param(NEWEST)
                .query((row, number) -> NameReader.read(new PersonName(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7))))
                .list();
    }

    @Override
    public double given(long identity) {
        return counted.given(identity);
    }

    @Override
    public double family(long identity) {
        return counted.family(identity);
    }

    @Override
    public long counted() {
        return counted.counted();
    }
}
