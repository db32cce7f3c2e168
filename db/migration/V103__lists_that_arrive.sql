-- A list that comes in takes both cores for storing and keying it; what it may change is looked for when it is in.

create table source_arriving (
    source_id   uuid primary key references source (id) on delete cascade deferrable initially deferred,
    since       timestamptz not null
);
comment on table source_arriving is 'Lists of which more rows are being stored in this moment. Whoever stores something that waits for the end of a list holds its row, shared, so that the end finds it.';

alter table record_due add column waits_for uuid references source (id) on delete cascade;
comment on column record_due.waits_for is 'The list that was still coming in when the record was marked: it is looked for when the list is in.';
create index record_due_now on record_due (record_id) where waits_for is null;
create index record_due_of_list on record_due (waits_for) where waits_for is not null;
