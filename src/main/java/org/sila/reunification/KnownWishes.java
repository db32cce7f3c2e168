package org.sila.reunification;

import java.util.Optional;
import java.util.UUID;

/** A module that knows from the people themselves what they wish, as a bean. */
public interface KnownWishes {

    /** What somebody wishes, and in their own words whom and what it concerns; the words may be empty. */
    record Said(Wishes wishes, String details) {}

    /**
     * What the person whom that record is about said of themselves; empty where they never said anything. Within the
     * caller's transaction they cannot change it: {@link FollowWishes} waits, and finds what the caller opened.
     */
    Optional<Said> of(UUID recordId);
}
