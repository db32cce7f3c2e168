package org.sila.matching.engine.benchmark;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** Watches how much of the heap is still in use after each collection. */
final class HeapWatch {

    private final AtomicLong most = new AtomicLong();

    HeapWatch() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, any) -> after(
                                    GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData())),
                            null,
                            null);
        }
    }

    private void after(GarbageCollectionNotificationInfo collection) {
        long used = collection.getGcInfo().getMemoryUsageAfterGc().values().stream()
                .mapToLong(MemoryUsage::getUsed)
                .sum();
        most.accumulateAndGet(used, Math::max);
    }

    long megabytes() {
        return most.get() >> 20;
    }
}
