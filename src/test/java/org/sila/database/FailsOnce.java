package org.sila.database;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A listener that fails on the first telling of each event. */
@Component
class FailsOnce {

    static final Map<UUID, AtomicInteger> HEARD = new ConcurrentHashMap<>();

    @ApplicationModuleListener
    void on(Happened event) {
        if (HEARD.computeIfAbsent(event.id(), id -> new AtomicInteger()).incrementAndGet() == 1) {
            throw new IllegalStateException("not this time");
        }
    }

    record Happened(UUID id) {}
}
