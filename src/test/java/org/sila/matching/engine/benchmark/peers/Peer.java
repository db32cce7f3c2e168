package org.sila.matching.engine.benchmark.peers;

import java.time.Duration;
import java.util.List;
import org.sila.matching.engine.profile.Mention;

/** A way of linking two lists. */
public interface Peer {

    String name();

    /**
     * Links the lists.
     *
     * @throws TimeIsUp where it is not done within the limit
     */
    void link(List<Mention> reports, List<Mention> records, Duration limit, Pairs pairs) throws Exception;

    /** Takes the pairs, each once, from one thread at a time. */
    interface Pairs {
        /** @param score from 0 to 1 */
        void pair(String reportId, String recordId, double score);
    }

    /** It took longer than it may. */
    final class TimeIsUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public TimeIsUp(double done) {
            super(String.format("at %.0f %% of the reports", 100 * done));
        }
    }
}
