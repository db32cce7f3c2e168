-- A place that was opened on a day, and the lists of those who came out.

create table release_event (
    id           uuid primary key,
    facility     varchar(300)  not null check (facility <> ''),
    facility_key text          not null check (facility_key <> ''),
    opened_on    varchar(11)   not null,
    said         varchar(2000) not null,
    freed        integer       check (freed > 0),
    entered_by   uuid          not null references staff_account (id),
    entered_at   timestamptz   not null,
    version      integer       not null
);
comment on table release_event is 'That a place of detention was opened on a day and people came out.';
comment on column release_event.facility is 'As somebody wrote it; facility_key is one key for all ways of writing the same whole place.';
comment on column release_event.opened_on is 'YYYY[-MM[-DD]][~]';
comment on column release_event.freed is 'About how many are said to have come out; null where nobody says.';
create index release_event_by_day on release_event (opened_on desc, id desc);
create index release_event_at_facility on release_event (facility_key, opened_on desc, id desc);

create table release_event_source (
    event_id    uuid        not null references release_event (id),
    source_id   uuid        not null references source (id),
    attached_by uuid        not null references staff_account (id),
    attached_at timestamptz not null,
    primary key (event_id, source_id)
);
comment on table release_event_source is 'The lists that name who came out.';
create index release_event_of_source on release_event_source (source_id);
