package org.sila.matching.engine.population;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** An invented population and the two lists about it; the same arguments always give the same lists. */
public final class Population {

    private final Kind kind;
    private final int people;
    private final long seed;
    private final RealSpellings spellings;

    /**
     * @param people people invented; for {@link Kind#SYRIAN} and its like about half are reported and half recorded, in
     *     the four-part lists about half stand in the first and nearly all in the second
     * @param spellings published spellings to draw Latin names from, where a name has any
     */
    public Population(Kind kind, int people, long seed, RealSpellings spellings) {
        this.kind = kind;
        this.people = people;
        this.seed = seed;
        this.spellings = spellings;
    }

    /** The lists in memory. */
    public record Lists(List<Row> reports, List<Row> records, Set<Link> truth) {}

    /** Two lines about one person. */
    public record Link(String reportId, String recordId) {}

    /** Hands the lines on one by one, families together; nothing is kept. */
    public void write(Ledger ledger) throws IOException {
        SplittableRandom random = new SplittableRandom(31 * seed + kind.ordinal());
        switch (kind) {
            case SYRIAN -> new SyrianLists(People.syrian(), spellings, random).write(people, ledger);
            case KURDISH -> new SyrianLists(People.kurdish(), spellings, random).write(people, ledger);
            case ARMENIAN -> new SyrianLists(People.armenian(), spellings, random).write(people, ledger);
            case ASSYRIAN -> new SyrianLists(People.assyrian(), spellings, random).write(people, ledger);
            case TURKMEN -> new SyrianLists(People.turkmen(), spellings, random).write(people, ledger);
            case FOUR_PART_ARABIC, FOUR_PART_ARABIC_YEAR, FOUR_PART_CROSS, FOUR_PART_LATIN ->
                new FourPartLists(People.coastal(), kind, spellings, random).write(people, ledger);
        }
    }

    public Lists inMemory() throws IOException {
        Lists lists = new Lists(new ArrayList<>(), new ArrayList<>(), new HashSet<>());
        write(new Ledger() {
            @Override
            public void report(Row row) {
                lists.reports().add(row);
            }

            @Override
            public void record(Row row) {
                lists.records().add(row);
            }

            @Override
            public void link(String reportId, String recordId) {
                lists.truth().add(new Link(reportId, recordId));
            }
        });
        return lists;
    }
}
