package org.sila.matching;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.matching.engine.profile.Profile;

/** Profiles that were read before, the latest used, as many as an eighth of the memory holds. Thread-safe. */
final class KeptProfiles {

    private static final int BYTES_OF_ONE = 4_000;

    private final long most = Runtime.getRuntime().maxMemory() / 8 / BYTES_OF_ONE;
    private final Map<UUID, Kept> kept = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Kept> eldest) {
            return size() > most;
        }
    };

    private @Nullable Object readWith;

    private record Kept(int version, Profile profile) {}

    /** Forgets all where places are others than those that profiles were read with. */
    synchronized void readWith(Object places) {
        if (readWith != places) {
            kept.clear();
            readWith = places;
        }
    }

    /** Those of the profiles that are there in the version asked for. */
    synchronized Map<UUID, Profile> of(Map<UUID, Integer> versions) {
        Map<UUID, Profile> found = new HashMap<>();
        versions.forEach((id, version) -> {
            Kept one = kept.get(id);
            if (one != null && one.version() == version) {
                found.put(id, one.profile());
            }
        });
        return found;
    }

    /** Whether another one would drive one out. */
    synchronized boolean isFull() {
        return kept.size() >= most;
    }

    /** @param places with which the profile was read; it is not kept where there are others by now */
    synchronized void keep(UUID id, int version, Profile profile, Object places) {
        if (readWith == places) {
            kept.put(id, new Kept(version, profile));
        }
    }
}
