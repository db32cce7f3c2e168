package org.sila.cases.claims;

/** How whoever says something knows of it (vocabularies "how known" and "basis of knowledge"). */
public enum HowKnown {
    SAW_THEM,
    HEARD_THE_NAME,
    HEARD_FROM_OTHERS,
    VISIT,
    OFFICIAL_DOCUMENT,
    CALL,
    INTERMEDIARY,
    MEDIA,
    UNKNOWN
}
