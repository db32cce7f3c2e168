package org.sila.sources;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers a source, before its records. */
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
}
