package org.sila.matching.models;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.web.NotFound;

/** A model in addresses and forms: its id, or "shipped". */
final class ModelKey {

    private static final String SHIPPED = "shipped";

    private ModelKey() {}

    static String of(@Nullable UUID modelId) {
        return modelId == null ? SHIPPED : modelId.toString();
    }

    /**
     * @return null for the shipped model
     * @throws NotFound where it is neither
     */
    static @Nullable UUID read(@Nullable String key) {
        if (SHIPPED.equals(key)) {
            return null;
        }
        try {
            return UUID.fromString(key == null ? "" : key);
        } catch (IllegalArgumentException neither) {
            throw new NotFound();
        }
    }
}
