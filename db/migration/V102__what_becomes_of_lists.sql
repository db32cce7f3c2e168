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
