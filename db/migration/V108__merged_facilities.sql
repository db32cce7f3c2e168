-- Two places of detention that are one: who said so and why, and who took it back and why. Kept apart from the places, as
-- that of places of Syria is (V101), so that what was taken back is not forgotten.

create table facility_merge (
    id            uuid primary key,
    facility_id   uuid          not null references facility (id),
    into_id       uuid          not null references facility (id),
    reason        varchar(1000) check (reason <> ''),
    merged_by     uuid          not null references staff_account (id),
    merged_at     timestamptz   not null,
    undone_reason varchar(1000) check (undone_reason <> ''),
    undone_by     uuid references staff_account (id),
    undone_at     timestamptz,
    check (facility_id <> into_id),
    check (num_nonnulls(undone_reason, undone_by, undone_at) in (0, 3)),
    check (undone_at >= merged_at)
);
comment on table facility_merge is 'A facility that turned out to be another one under a second name. In force until it is undone; nothing else of either is changed but the version of the first.';
comment on column facility_merge.facility_id is 'The one that is no longer shown where one is chosen. What is part of it is part of the other while this is in force.';
comment on column facility_merge.into_id is 'The one that stays; may itself be merged into a third one later.';
comment on column facility_merge.reason is 'Null where it was said before reasons were asked for.';
comment on column facility_merge.undone_at is 'Since when the two are two again; null while they are one.';
create unique index facility_merge_in_force on facility_merge (facility_id) where undone_at is null;
create index facility_merge_of_facility on facility_merge (facility_id);
create index facility_merge_into on facility_merge (into_id);

insert into facility_merge (id, facility_id, into_id, merged_by, merged_at)
select gen_random_uuid(), id, merged_into, merged_by, merged_at from facility where merged_into is not null;

alter table facility drop column merged_into, drop column merged_by, drop column merged_at;
alter table facility add check (parent_id <> id);

-- All who told of a place, also those who know no date.
create index report_of_facility on report (facility, id) where facility <> '';
create index report_facility_named on report_facility (facility, report_id);
