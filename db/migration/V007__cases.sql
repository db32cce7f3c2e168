-- One person sought, whoever reports them.

create sequence case_number_sequence as bigint start 1;

create table sought_case (
    id              uuid primary key,
    number          bigint      not null unique default nextval('case_number_sequence'),
    status          text        not null check (status in (
        'RECEIVED', 'SCREENING', 'NEEDS_INFO', 'OPEN', 'VERIFYING', 'RESOLVED', 'SUSPENDED', 'WITHDRAWN', 'JOINED',
        'CLOSED')),
    fate            text        not null check (fate in (
        'UNKNOWN', 'ALIVE_CONFIRMED', 'ALIVE_REPORTED', 'DEATH_REPORTED', 'DEATH_DOCUMENTED', 'DEATH_IDENTIFIED')),
    whereabouts     text        not null check (whereabouts in (
        'UNKNOWN', 'DETAINED', 'HOSPITAL', 'RELEASED_HOME', 'RELEASED_ELSEWHERE', 'ABROAD', 'BURIAL_KNOWN',
        'WITHHELD')),
    caseworker_id   uuid references staff_account (id),
    joined_into     uuid references sought_case (id),
    opened_at       timestamptz not null,
    changed_at      timestamptz not null,
    version         integer     not null,
    check ((status = 'JOINED') = (joined_into is not null)),
    check (joined_into <> id)
);
comment on table sought_case is 'One person sought; gathers every report about them.';
create index sought_case_by_change on sought_case (changed_at desc, id desc);
create index sought_case_of_caseworker on sought_case (caseworker_id, changed_at desc) where caseworker_id is not null;
create index sought_case_joined on sought_case (joined_into) where joined_into is not null;

create table case_report (
    report_id   uuid primary key references report (id) on delete cascade,
    case_id     uuid        not null references sought_case (id),
    origin_case uuid        not null references sought_case (id),
    added_at    timestamptz not null
);
comment on table case_report is 'Which case a report belongs to, and which it opened, so that a join can be undone.';
create index case_report_of_case on case_report (case_id);

create table case_change (
    id          uuid primary key,
    case_id     uuid        not null references sought_case (id) on delete cascade,
    what        text        not null check (what in ('STATUS', 'FATE', 'WHEREABOUTS', 'CASEWORKER', 'JOIN', 'SEPARATE')),
    before      text        not null,
    after       text        not null,
    reason      varchar(1000) not null,
    changed_by  uuid references staff_account (id),
    changed_at  timestamptz not null
);
comment on table case_change is 'History: who changed what of a case, when and why; changed_by is null for the system.';
create index case_change_of_case on case_change (case_id, changed_at);

create table case_note (
    id          uuid primary key,
    case_id     uuid        not null references sought_case (id) on delete cascade,
    text        bytea       not null,
    written_by  uuid        not null references staff_account (id),
    written_at  timestamptz not null
);
comment on table case_note is 'Internal notes of staff, sealed; never shown to a family.';
create index case_note_of_case on case_note (case_id, written_at);
