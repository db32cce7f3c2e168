package org.sila.operations;

import java.util.List;

/** How far a search operation has come. */
public enum OperationState {
    PLANNED,
    UNDER_WAY,
    PAUSED,
    ENDED;

    /** What can follow: an operation that ended can be taken up again. */
    public List<OperationState> next() {
        return switch (this) {
            case PLANNED -> List.of(UNDER_WAY, ENDED);
            case UNDER_WAY -> List.of(PAUSED, ENDED);
            case PAUSED -> List.of(UNDER_WAY, ENDED);
            case ENDED -> List.of(UNDER_WAY);
        };
    }
}
