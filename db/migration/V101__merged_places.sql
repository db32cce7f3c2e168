-- Two entries of the gazetteer that are one place: which of them stays, who said so and why, and that it was taken back.

create table place_merge (
    id        uuid primary key,
    place_id  uuid          not null references place (id),
    into_id   uuid          not null references place (id),
    reason    varchar(1000) not null check (reason <> ''),
    merged_by uuid          not null references staff_account (id),
    merged_at timestamptz   not null,
    undone_by uuid references staff_account (id),
    undone_at timestamptz,
    check (place_id <> into_id),
    check (num_nonnulls(undone_by, undone_at) in (0, 2)),
    check (undone_at >= merged_at)
);
comment on table place_merge is 'A place that turned out to be another one under a second name. In force until it is undone; nothing else of either place is changed, so that undoing it leaves all as it was.';
comment on column place_merge.place_id is 'The one that is no longer shown where a place is chosen. What lies in it lies in the other while this is in force.';
comment on column place_merge.into_id is 'The one that stays, of the same level; may itself be merged into a third one later.';
comment on column place_merge.undone_at is 'Since when the two are two again; null while they are one.';
create unique index place_merge_in_force on place_merge (place_id) where undone_at is null;
create index place_merge_of_place on place_merge (place_id);
create index place_merge_into on place_merge (into_id);
