package org.sila.cases;

/** Why somebody opens a case of another team. */
enum OpeningReason {
    COVERS_COLLEAGUE,
    FAMILY_ASKED,
    SAME_PERSON,
    REVIEWS_MATCH,
    /** Told in words. */
    OTHER
}
