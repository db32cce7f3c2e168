package org.sila.sources;

/** What kind of document or account a source is (vocabulary "record kind"). */
public enum RecordKind {
    RELEASE_LIST,
    PRISON_REGISTER,
    TRANSFER_ORDER,
    WANTED_LIST,
    COURT_DOCKET,
    HOSPITAL_LIST,
    MORGUE_LIST,
    PHOTO_INDEX,
    DEATH_CERTIFICATE,
    CIVIL_REGISTRY_ENTRY,
    BURIAL_REGISTER,
    TESTIMONY,
    SELF_CHECK_IN,
    MEDIA_POST,
    ORGANISATION_LIST
}
