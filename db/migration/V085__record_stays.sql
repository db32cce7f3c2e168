-- Where people were held before the place that a record dates: who was there at the same time may know of others.

create table record_stay (
    record_id uuid         not null references detainee_record (id) on delete cascade deferrable initially deferred,
    number    smallint     not null check (number > 0),
    facility  varchar(300) not null check (facility <> ''),
    since     varchar(11),
    until     varchar(11),
    primary key (record_id, number),
    check (num_nonnulls(since, until) > 0)
);
comment on table record_stay is 'The stays that a record tells of, where it tells of more than one date; the last is that of the record''s own event.';
comment on column record_stay.since is 'YYYY[-MM[-DD]][~], as until; null where nobody knows.';
create index record_stay_at_facility on record_stay (facility);
