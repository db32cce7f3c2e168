-- Who was held in the same place at the same time.

create index detainee_record_at_facility on detainee_record (facility, event_date) include (event, source_id, id)
    where facility <> '' and event_date is not null;
create index report_at_facility on report (facility, event_date) where facility <> '' and event_date is not null;
create index report_facility_since on report_facility (facility, since) where since is not null;

create table facility_name (
    written     varchar(300) primary key,
    key         text not null
);
comment on table facility_name is 'Every way in which a place of detention is written in records and reports, with one key for all ways of writing the same one. Derived: made anew whenever the list of known facilities changes.';
create index facility_name_by_key on facility_name (key);

create table facility_name_making (
    facilities_hash    bytea not null
);
comment on table facility_name_making is 'Hash of the list of known facilities by which facility_name was made; one row, none before the first time.';
create unique index facility_name_making_once on facility_name_making ((true));

create table codetention_request (
    id          uuid primary key,
    case_id     uuid        not null references sought_case (id) on delete cascade,
    record_id   uuid        references detainee_record (id) on delete cascade,
    report_id   uuid        references report (id) on delete cascade,
    to_case     uuid        references sought_case (id),
    words       bytea       not null,
    asked_by    uuid        not null references staff_account (id),
    asked_at    timestamptz not null,
    check (num_nonnulls(record_id, report_id) = 1),
    unique nulls not distinct (case_id, record_id, report_id)
);
comment on table codetention_request is 'That somebody who was held at the same time be asked about the person of a case. Nothing is sent by it: the caseworker of the other case reads it, and decides.';
comment on column codetention_request.to_case is 'The case that knows how to reach them; null where none does.';
comment on column codetention_request.words is 'What is to be asked, sealed.';
create index codetention_request_of_record on codetention_request (record_id) where record_id is not null;
create index codetention_request_of_report on codetention_request (report_id) where report_id is not null;
create index codetention_request_to_case on codetention_request (to_case) where to_case is not null;
