-- Places of detention that people can correct: parts, names, who ran them when; and all who were in one, found by index.

create table facility (
    id          uuid primary key,
    code        varchar(60)  not null unique check (code <> ''),
    kind        text         not null check (kind in ('PRISON', 'BRANCH', 'HOSPITAL', 'MORGUE', 'BURIAL_SITE', 'OTHER')),
    operator    text         not null check (operator <> ''),
    governorate varchar(20)  not null,
    parent_id   uuid references facility (id),
    part        text check (part in ('BUILDING', 'WING', 'FLOOR', 'CELL', 'OTHER')),
    arabic      varchar(300) not null,
    english     varchar(300) not null,
    alleged     boolean      not null,
    latitude    numeric(8, 5) check (latitude between -90 and 90),
    longitude   numeric(8, 5) check (longitude between -180 and 180),
    merged_into uuid references facility (id),
    merged_by   uuid references staff_account (id),
    merged_at   timestamptz,
    shipped     boolean      not null,
    version     integer      not null,
    check (arabic <> '' or english <> ''),
    check ((parent_id is null) = (part is null)),
    check (parent_id <> id and merged_into <> id),
    check (num_nonnulls(latitude, longitude) <> 1),
    check (num_nonnulls(merged_into, merged_by, merged_at) in (0, 3))
);
comment on table facility is 'A place of detention, hospital, morgue or burial site, or a part of one. Filled from the reference list at every start, except what a person has changed.';
comment on column facility.code is 'What other tables and addresses know it by; of the reference list, else its id.';
comment on column facility.operator is 'Who runs it or ran it last, in the words of the vocabulary "responsible party".';
comment on column facility.governorate is 'Code of the governorate; empty where not known.';
comment on column facility.alleged is 'True where it is only said to exist.';
comment on column facility.merged_into is 'The facility that it turned out to be; null where it stands for itself. Undone by taking this away.';
comment on column facility.shipped is 'True as long as it is as the reference list has it.';
create index facility_part_of on facility (parent_id) where parent_id is not null;
create index facility_merged on facility (merged_into) where merged_into is not null;

create table facility_alias (
    facility_id uuid         not null references facility (id) on delete cascade,
    position    integer      not null check (position >= 0),
    kind        text         not null check (kind in ('NAME', 'NUMBER', 'STREET')),
    name        varchar(300) not null check (name <> ''),
    primary key (facility_id, position)
);
comment on table facility_alias is 'Other names of a facility, in any script: nicknames and spellings, the number of a branch, the street it stands in.';

create table facility_period (
    facility_id uuid    not null references facility (id) on delete cascade,
    position    integer not null check (position >= 0),
    operator    text    not null check (operator <> ''),
    since       varchar(11),
    until       varchar(11),
    primary key (facility_id, position)
);
comment on table facility_period is 'Who ran a facility from when until when, YYYY[-MM[-DD]][~]; null where nobody knows.';

alter table facility_name add column own_key text;
comment on column facility_name.key is 'Of the whole facility: a building''s is that of its prison.';
comment on column facility_name.own_key is 'Of the part itself that is written. Null until the names are made anew.';
create index facility_name_by_own_key on facility_name (own_key);
delete from facility_name_making;

-- Also those of which no date is known, and in order, so that a page of a hundred thousand is read from the index alone.
drop index detainee_record_at_facility;
create index detainee_record_at_facility on detainee_record (facility, event_date, id) include (event, source_id)
    where facility <> '';
