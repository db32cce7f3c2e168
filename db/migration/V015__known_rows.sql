-- Rows of partners' lists that are in already, so that a list that grows can be brought in again and again.

create table known_row (
    partner     varchar(300) not null,
    external_id varchar(100) not null check (external_id <> ''),
    said_hash   bytea        not null,
    import_id   uuid         not null references list_import (id),
    row_number  integer      not null check (row_number > 0),
    primary key (partner, external_id)
);
comment on table known_row is 'Reports that a partner brought in under an id of its own. Stays when the report is withdrawn: it must not come back.';
comment on column known_row.partner is 'Who brought the list, folded so that spellings agree.';
comment on column known_row.said_hash is 'Keyed hash of what the row said, to tell a changed row from the same one.';
create index known_row_of_import on known_row (import_id);

alter table import_refusal drop constraint import_refusal_reason_check;
alter table import_refusal add constraint import_refusal_reason_check check (reason in (
    'NO_NAME', 'TOO_LONG', 'WRONG_DATE', 'FUTURE_DATE', 'WRONG_AGE', 'DUPLICATE_ID', 'REPEATED_HEADER', 'ALREADY_HERE',
    'ALREADY_HERE_CHANGED'));
