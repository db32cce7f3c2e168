package org.sila.matching.offline;

import org.sila.matching.engine.MatchingEngine;
import org.sila.matching.engine.scoring.Model;
import picocli.CommandLine.IVersionProvider;

/** The versions of the program, of the engine, and of the model that ships with it. */
final class EngineVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String built = OfflineCommands.class.getPackage().getImplementationVersion();
        return new String[] {
            "sila " + (built == null ? "(not packaged)" : built) + ", engine " + MatchingEngine.VERSION + ", model "
                    + Model.shipped().version()
        };
    }
}
