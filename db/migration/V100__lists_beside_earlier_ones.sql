-- Before a list comes in, it is compared in the background with the records of earlier lists.

create table list_comparison (
    import_id   uuid        primary key references list_import (id) on delete cascade,
    reading     char(64)    not null,
    last_row    integer     not null default 0 check (last_row >= 0),
    row_count   integer     not null default 0 check (row_count >= 0),
    begun_at    timestamptz not null,
    finished_at timestamptz check (finished_at >= begun_at)
);
comment on table list_comparison is
    'How far a list that waits for its import is compared with earlier ones; goes when the import starts or the list is discarded.';
comment on column list_comparison.reading is
    'SHA-256 of all that was decided about how the file is read: where that changes, the comparison begins anew.';
comment on column list_comparison.last_row is 'Number in the sheet of the last row compared; written in one transaction with what was found.';
comment on column list_comparison.row_count is 'Rows compared, those that will be left out included.';

create table list_likeness (
    import_id  uuid     not null references list_comparison (import_id) on delete cascade,
    row_number integer  not null check (row_number > 0),
    part       integer  not null default 0 check (part >= 0),
    record_id  uuid     not null references detainee_record (id) on delete cascade,
    source_id  uuid     not null references source (id) on delete cascade,
    percent    smallint not null check (percent between 1 and 99),
    reasons    jsonb    not null,
    primary key (import_id, row_number, part, record_id)
);
comment on table list_likeness is
    'People of a list that is not in yet who look like a record that is. Nothing that either says of them stands here.';
comment on column list_likeness.part is 'Which of several people in the row, from 1; 0 where the row is about one person.';
comment on column list_likeness.percent is 'How likely it is that both are one human being.';
comment on column list_likeness.reasons is 'Message keys of the fields that say the most and of how they agree, the weightiest first.';
create index list_likeness_likeliest on list_likeness (import_id, percent desc, row_number, part, record_id);
create index list_likeness_of_record on list_likeness (record_id);
create index list_likeness_of_source on list_likeness (source_id);
