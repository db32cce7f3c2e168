-- Records of several lists that are one human being, as people hold it.

create table individual (
    id          uuid primary key,
    opened_by   uuid        not null references staff_account (id),
    opened_at   timestamptz not null
);
comment on table individual is 'A human being whom several detainee records are held to be about. Says nothing itself: all that is known stays in the records.';

create table individual_record (
    id              uuid primary key,
    individual_id   uuid        not null references individual (id),
    record_id       uuid        not null references detainee_record (id) on delete cascade,
    reason          bytea       not null,
    put_by          uuid        not null references staff_account (id),
    put_at          timestamptz not null,
    taken_by        uuid references staff_account (id),
    taken_at        timestamptz,
    taken_reason    bytea,
    check (num_nonnulls(taken_by, taken_at, taken_reason) in (0, 3)),
    check (taken_at >= put_at)
);
comment on table individual_record is 'That a record was held to be about an individual, by whom, when and why; rows are never removed, so that the history stays.';
comment on column individual_record.reason is 'Why, sealed.';
comment on column individual_record.taken_at is 'When it was taken out again; null while it is held.';
comment on column individual_record.taken_reason is 'Why it was taken out, sealed.';
create unique index individual_record_at_a_time on individual_record (record_id) where taken_at is null;
create index individual_record_of_individual on individual_record (individual_id) where taken_at is null;
create index individual_record_history on individual_record (record_id);

create table records_told_apart (
    one_id      uuid        not null references detainee_record (id) on delete cascade,
    other_id    uuid        not null references detainee_record (id) on delete cascade,
    said_by     uuid        not null references staff_account (id),
    said_at     timestamptz not null,
    primary key (one_id, other_id),
    check (one_id < other_id)
);
comment on table records_told_apart is 'Two records of which somebody said that they are not one human being. Taken back by removing the row; the audit trail keeps both.';
create index records_told_apart_other on records_told_apart (other_id);
