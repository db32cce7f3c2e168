-- What was decided about a workbook that is more than one plain table, and lists that mend the refused rows of another.

alter table list_import
    add column sheet_names    text[] check (cardinality(sheet_names) > 0),
    add column sheets_chosen  boolean not null default false,
    add column hidden_rows    text check (hidden_rows in ('READ', 'LEAVE_OUT')),
    add column hidden_columns text check (hidden_columns in ('READ', 'LEAVE_OUT')),
    add column name_splits    text    not null default '',
    add column split_count    integer not null default 0,
    add column mends          uuid references list_import (id);
comment on column list_import.sheet_names is 'The sheets of the workbook that come in, in their order; null for the first that has rows.';
comment on column list_import.sheets_chosen is 'Whether somebody has chosen them, for this workbook or for the partner''s last one.';
comment on column list_import.hidden_rows is 'What happens to rows that are hidden in the file; null where nobody has decided, then they are read.';
comment on column list_import.hidden_columns is 'The same for columns.';
comment on column list_import.name_splits is 'Ways of writing several names in one cell, separated by commas: with + they become several records, with - one.';
comment on column list_import.split_count is 'Records that came of rows with several names, beyond one of each row.';
comment on column list_import.mends is 'The list whose refused rows these are, mended: they join its source under their old numbers.';
create index list_import_mends on list_import (mends) where mends is not null;

-- A mended list joins the source of the list that it mends.
alter table list_import drop constraint list_import_source_id_key;
create unique index list_import_of_source on list_import (source_id) where mends is null;
create index list_import_sources on list_import (source_id);

create table import_sheet_choice (
    partner     varchar(300) not null,
    kind        text         not null check (kind in ('RECORDS', 'REPORTS')),
    sheet_names text[]       not null check (cardinality(sheet_names) > 0),
    import_id   uuid         not null references list_import (id),
    saved_at    timestamptz  not null,
    primary key (partner, kind)
);
comment on table import_sheet_choice is 'Which sheets of a partner''s last workbook came in, offered for the next one that has them.';
create index import_sheet_choice_of_import on import_sheet_choice (import_id);

alter table import_refusal add column mended_by uuid references list_import (id);
comment on column import_refusal.mended_by is 'The list in which the row came in after all; null while it is left out.';
create index import_refusal_mended_by on import_refusal (mended_by) where mended_by is not null;

alter table detainee_record add column part integer not null default 0 check (part >= 0);
alter table detainee_record drop constraint detainee_record_source_id_row_number_key;
alter table detainee_record add constraint detainee_record_source_id_row_number_key unique (source_id, row_number, part);
comment on column detainee_record.part is 'Which of several people in one row of the source, from 1; 0 where the row is about one person.';
