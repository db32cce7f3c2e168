package org.sila.matching.offline;

import org.sila.matching.engine.names.Hashing;
import org.sila.matching.engine.scoring.Model;

/** Names a model by what it was learned from and what is in it, so that two different ones have two names. */
final class TrainedName {

    private static final String LEARNED = "+";

    private TrainedName() {}

    /** The version of the model that learning began with, and eight digits of what came out. */
    static Model of(Model learned, Model start) {
        String base = start.version().split("\\" + LEARNED)[0];
        long content = Hashing.of(learned.settings() + " " + learned.lines());
        Model.Settings old = learned.settings();
        Model.Settings named = new Model.Settings(
                base + LEARNED + String.format("%08x", content & 0xffffffffL),
                old.priorSame(),
                old.priorRelative(),
                old.slope(),
                old.shift(),
                old.turned());
        return Model.of(named, learned.lines());
    }
}
