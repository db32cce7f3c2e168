package org.sila.matching.engine.benchmark;

import java.io.IOException;
import java.util.List;
import org.sila.matching.engine.evaluation.Evaluation;
import org.sila.matching.engine.population.Kind;
import org.sila.matching.engine.population.Population;
import org.sila.matching.engine.population.RealSpellings;
import org.sila.matching.engine.population.Row;
import org.sila.matching.engine.profile.Mention;
import org.sila.matching.engine.profile.MentionKind;

/** An invented population as the engine takes it, and an evaluation that knows the truth. */
record InventedLists(List<Mention> reports, List<Mention> records, Evaluation evaluation) {

    static InventedLists of(Kind kind, int people, long seed, RealSpellings spellings) throws IOException {
        Population.Lists lists = new Population(kind, people, seed, spellings).inMemory();
        Evaluation evaluation = new Evaluation();
        lists.truth().forEach(link -> evaluation.truth(link.reportId(), link.recordId()));
        return new InventedLists(
                mentions(lists.reports(), MentionKind.REPORT),
                mentions(lists.records(), MentionKind.RECORD),
                evaluation);
    }

    private static List<Mention> mentions(List<Row> rows, MentionKind kind) {
        return rows.stream().map(row -> MentionCsv.mention(row::text, kind)).toList();
    }
}
