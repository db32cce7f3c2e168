package org.sila.reports;

/** Who took the person, in neutral words. */
public enum ResponsibleParty {
    MILITARY_INTELLIGENCE,
    AIR_FORCE_INTELLIGENCE,
    POLITICAL_SECURITY,
    STATE_SECURITY,
    MILITARY_POLICE,
    CRIMINAL_SECURITY,
    ARMY,
    AUXILIARY_GROUPS,
    ISIS,
    HTS,
    SDF,
    ARMED_OPPOSITION,
    FOREIGN_FORCES,
    OTHER,
    UNKNOWN
}
