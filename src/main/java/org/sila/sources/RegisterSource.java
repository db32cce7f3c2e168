package org.sila.sources;

import java.time.Clock;
import java.util.UUID;
import org.sila.web.NotFound;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Registers a source, before its records, and grades it anew. */
@Service
public class RegisterSource {

    private final Sources sources;
    private final Clock clock;

    RegisterSource(Sources sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /** @return the new source's id */
    @Transactional
    public UUID register(NewSource source) {
        return sources.save(new Source(source, clock.instant())).id();
    }

    /**
     * Whoever calls this keeps who did and why.
     *
     * @param version of the source when it was read
     * @throws OptimisticLockingFailureException where somebody changed it meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void regrade(UUID sourceId, int version, Grade grade) {
        Source source = sources.findById(sourceId).orElseThrow(NotFound::new);
        if (source.version() != version) {
            throw new OptimisticLockingFailureException("source changed since it was read");
        }
        source.regrade(grade);
    }
}
