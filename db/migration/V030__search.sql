-- What staff search by: every name of every report and record as a number, so that all words of a search are looked up
-- together in one index, and the words that were searched, sealed.

create table search_term (
    id          integer generated always as identity primary key,
    part        text         not null check (part in ('NAME', 'BIRTH', 'ORIGIN', 'FACILITY', 'SOURCE')),
    term        varchar(600) not null,
    core        varchar(600) not null,
    shared_keys bigint[]     not null,
    unique (part, term)
);
comment on table search_term is 'What can be searched for: names as the engine folds them, and what results are narrowed by: years of birth, codes of governorates and facilities, ids of sources.';
comment on column search_term.core is 'A name without its article; empty where it is none.';
comment on column search_term.shared_keys is 'Spellings of one name share at least one of these; empty where it is no name.';
create index search_term_like_others on search_term using gin (shared_keys) where part = 'NAME';
create index search_term_by_beginning on search_term (term text_pattern_ops) where part = 'NAME';
create index search_term_by_core on search_term (core text_pattern_ops) where part = 'NAME';

create table search_record (
    record_id       uuid primary key references detainee_record (id) on delete cascade,
    terms           integer[]  not null,
    parts           smallint[] not null,
    external_number varchar(100) check (external_number <> ''),
    registry_number varchar(100) check (registry_number <> ''),
    check (cardinality(terms) = cardinality(parts))
);
comment on table search_record is 'What a detainee record is found by.';
comment on column search_record.terms is 'Ids of search_term; beside them in parts what each is of the person, by its place in the list of parts.';
comment on column search_record.external_number is 'The source''s own number of the row, letters and digits only.';
create index search_record_by_terms on search_record using gin (terms) with (gin_pending_list_limit = 1024);
create index search_record_by_external_number on search_record (external_number) where external_number is not null;
create index search_record_by_registry_number on search_record (registry_number) where registry_number is not null;

create table search_report (
    report_id       uuid primary key references report (id) on delete cascade,
    terms           integer[]  not null,
    parts           smallint[] not null,
    external_number varchar(100) check (external_number <> ''),
    registry_number varchar(100) check (registry_number <> ''),
    check (cardinality(terms) = cardinality(parts))
);
comment on table search_report is 'What the person sought in a report is found by; nothing of a report that was withdrawn.';
create index search_report_by_terms on search_report using gin (terms) with (gin_pending_list_limit = 1024);
create index search_report_by_external_number on search_report (external_number) where external_number is not null;
create index search_report_by_registry_number on search_report (registry_number) where registry_number is not null;

create table search_phone (
    phone_index bytea not null,
    report_id   uuid  not null references report (id) on delete cascade,
    primary key (phone_index, report_id)
);
comment on table search_phone is 'Keyed hashes of the enquirers'' telephone numbers, so that a caller is found by theirs.';
create index search_phone_of_report on search_phone (report_id);

create table search_making (
    kind            text primary key check (kind in ('RECORDS', 'REPORTS')),
    engine_version  integer not null,
    done_up_to      uuid,
    finished        boolean not null
);
comment on table search_making is 'Which version of the engine read the names that are searched, and while they are read anew, how far that is.';
insert into search_making values ('RECORDS', 0, null, false), ('REPORTS', 0, null, false);

create table kept_search (
    id          uuid primary key,
    words       bytea       not null,
    made_by     uuid        not null references staff_account (id),
    made_at     timestamptz not null,
    expires_at  timestamptz not null
);
comment on table kept_search is 'What a member of staff searched for, sealed, so that addresses name only its id.';
create index kept_search_by_expiry on kept_search (expires_at);
