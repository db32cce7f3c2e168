package org.sila.checkins;

import org.sila.person.DetentionEvent;

/** How somebody came free. */
public enum CameFree {
    FREED_AT_OPENING(DetentionEvent.FREED_AT_OPENING),
    RELEASED(DetentionEvent.RELEASED),
    ESCAPED(DetentionEvent.ESCAPED),
    OTHER(DetentionEvent.UNKNOWN),
    /** The person is looked for, or believes so, without having been held. */
    NOT_HELD(DetentionEvent.UNKNOWN);

    private final DetentionEvent event;

    CameFree(DetentionEvent event) {
        this.event = event;
    }

    /** What a record says of it. */
    DetentionEvent event() {
        return event;
    }
}
