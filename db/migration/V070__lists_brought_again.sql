-- A list that was recalled may come again, and rows without an id of their own are known by what they say.

alter table list_import drop constraint list_import_sha256_key;
alter table list_import add column brought_again boolean not null default false;
comment on column list_import.brought_again is
    'True where the list was recalled and its file came once more: what stands now is the later import.';
create unique index list_import_by_bytes on list_import (sha256) where not brought_again;
comment on column list_import.sha256 is
    'The same file comes in once, also when two people bring it at one moment; again only after a recall.';

comment on table known_row is
    'Rows that a partner brought in. Stays when a report is withdrawn: it must not come back.';
comment on column known_row.external_id is
    'The partner''s own id of the row; of a row without one, # and a keyed hash of all that it says.';

create table list_file_copy (
    id        uuid primary key,
    import_id uuid         not null,
    reason    varchar(500) not null check (reason <> ''),
    taken_by  uuid         not null references staff_account (id),
    taken_at  timestamptz  not null
);
comment on table list_file_copy is
    'Every time that somebody took the original file of a list that is no source out of the house, and why.';
comment on column list_file_copy.import_id is 'Without a foreign key: stays when an upload that was not begun is discarded.';
create index list_file_copy_of_import on list_file_copy (import_id, taken_at desc);
revoke update, delete, truncate on list_file_copy from sila_app;
create trigger list_file_copy_stays before update or delete or truncate on list_file_copy
    for each statement execute function provenance_stays();
