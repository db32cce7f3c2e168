-- Places of Syria that people can correct, and every way in which records and reports write one.

create table place (
    id        uuid primary key,
    code      varchar(60)  not null unique check (code <> ''),
    kind      text         not null check (kind in ('GOVERNORATE', 'DISTRICT', 'SUBDISTRICT', 'TOWN')),
    parent_id uuid references place (id),
    arabic    varchar(300) not null,
    english   varchar(300) not null,
    aliases   varchar(300)[] not null,
    source    varchar(300) not null,
    shipped   boolean      not null,
    version   integer      not null,
    check (arabic <> '' or english <> ''),
    check ((parent_id is null) = (kind = 'GOVERNORATE')),
    check (parent_id <> id)
);
comment on table place is 'A governorate, district, subdistrict, or a town, village or quarter. Filled from the reference list at every start, except what a person has changed.';
comment on column place.code is 'What other tables know it by; of the reference list, else its id.';
comment on column place.parent_id is 'What it lies in, always of a coarser kind: its district where that is known, else the governorate.';
comment on column place.source is 'Where its names are from: "sila", "geonames:ID", both, or what a person wrote.';
comment on column place.shipped is 'True as long as it is as the reference list has it.';
create index place_within on place (parent_id) where parent_id is not null;

create table place_name (
    written     varchar(300) primary key check (written <> ''),
    codes       text[]       not null,
    governorate varchar(10)  not null
);
comment on table place_name is 'Every way in which a place is written in records and reports. Derived: made anew whenever places change.';
comment on column place_name.codes is 'The place that is meant, then what it lies in, up to the governorate; empty where none is understood, "?" where several are called so.';
comment on column place_name.governorate is 'Code of the governorate; empty where none is certain.';
create index place_name_by_code on place_name using gin (codes);

create table place_name_making (
    places_hash bytea not null
);
comment on table place_name_making is 'Hash of the list of places by which place_name was made; one row, none before the first time.';
create unique index place_name_making_once on place_name_making ((true));

alter table detainee_record add column place varchar(300) not null generated always as (
    case when origin <> '' then origin when birth_place <> '' then birth_place else event_place end) stored;
comment on column detainee_record.place is 'Where somebody is from, as far as it is said: the origin, else the place of birth, else where it happened.';
create index detainee_record_of_place on detainee_record (place, id) include (source_id);

alter table report add column place varchar(300) not null generated always as (
    case when origin <> '' then origin when birth_place <> '' then birth_place else event_place end) stored;
comment on column report.place is 'As that of a record.';
create index report_of_place on report (place, id) where withdrawn_at is null;
create index match_confirmed_of_governorate on match (governorate) where state = 'CONFIRMED';
