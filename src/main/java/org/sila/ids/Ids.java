package org.sila.ids;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** The source of primary keys: UUID version 7 (RFC 9562), ordered by time of creation to the millisecond and within. */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
