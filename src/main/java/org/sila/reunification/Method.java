package org.sila.reunification;

/** How a person was identified. Sight alone never confirms. */
public enum Method {
    VISUAL,
    DESCRIPTION,
    FINGERPRINTS,
    DENTAL,
    DNA,
    COMBINED,
    DOCUMENTS,
    QUESTIONS
}
