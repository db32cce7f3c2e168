package org.sila.reports;

/** All that a family sees of a case. The same words for every match, so that none lets one infer a fate. */
public enum FamilyState {
    RECEIVED,
    SEARCHING,
    NEEDS_INFORMATION,
    CASEWORKER_WILL_CONTACT,
    CLOSED
}
