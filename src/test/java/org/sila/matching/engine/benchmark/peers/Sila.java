package org.sila.matching.engine.benchmark.peers;

import java.time.Duration;
import java.util.List;
import org.sila.matching.engine.BulkLinker;
import org.sila.matching.engine.profile.Gazetteer;
import org.sila.matching.engine.profile.Mention;
import org.sila.matching.engine.scoring.Model;

/** The engine as it ships. */
public final class Sila implements Peer {

    private final Gazetteer places;

    public Sila(Gazetteer places) {
        this.places = places;
    }

    @Override
    public String name() {
        return "Sila";
    }

    @Override
    public void link(List<Mention> reports, List<Mention> records, Duration limit, Pairs pairs) {
        new BulkLinker(Model.shipped(), places, reports, records)
                .link(0, pair -> pairs.pair(pair.reportId(), pair.recordId(), pair.probability()));
    }
}
