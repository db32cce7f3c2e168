-- Once a list was recalled, its rows may come again with another. Which list had a row before is kept, so that whoever
-- restores the first list knows beforehand which of its rows would count twice.

create table earlier_row (
    partner     varchar(300) not null,
    external_id varchar(100) not null,
    import_id   uuid         not null references list_import (id),
    row_number  integer      not null check (row_number > 0),
    primary key (partner, external_id, import_id),
    foreign key (partner, external_id) references known_row (partner, external_id) on delete cascade
);
comment on table earlier_row is
    'Lists that brought a known row before the one that has it now, and were recalled when that one came.';
comment on column earlier_row.row_number is 'Of the row in that list.';
create index earlier_row_of_import on earlier_row (import_id);

-- Rows are marked due for comparing just after they are stored, or their list is restored. Families are told of lists
-- that their report was compared with, and must not be told of one in between.

create table rows_unmarked (
    source_id uuid not null references source (id) on delete cascade deferrable initially deferred,
    part      uuid not null,
    primary key (source_id, part)
);
comment on table rows_unmarked is
    'Parts of lists that were stored, or restored, and whose records are not marked due yet: written with the one, taken away with the other.';
comment on column rows_unmarked.part is 'The first record of what was stored, or the recall that was taken back.';
