-- Lists on their way in.

create table list_import (
    id               uuid primary key,
    kind             text          not null check (kind in ('RECORDS', 'REPORTS')),
    state            text          not null check (state in ('UPLOADED', 'RUNNING', 'STOPPED', 'FINISHED')),
    file_id          uuid          not null unique references stored_file (id),
    sha256           char(64)      not null unique,
    title            varchar(300)  not null check (title <> ''),
    record_kind      text,
    brought_by       varchar(300)  not null,
    obtained         varchar(1000) not null,
    dated            varchar(11),
    reliability      char(1)       not null check (reliability in ('A', 'B', 'C', 'D', 'E', 'F')),
    credibility      smallint      not null check (credibility between 1 and 6),
    agreed_to_search boolean       not null,
    list_columns     text          not null,
    source_id        uuid unique references source (id) deferrable initially deferred,
    row_count        integer       not null check (row_count > 0),
    last_row         integer       not null default 0,
    stored_count     integer       not null default 0,
    refused_count    integer       not null default 0,
    uploaded_by      uuid          not null references staff_account (id),
    uploaded_at      timestamptz   not null,
    started_at       timestamptz,
    finished_at      timestamptz,
    check (kind = 'REPORTS' or record_kind is not null),
    check ((state = 'UPLOADED') = (started_at is null)),
    check ((state = 'FINISHED') = (finished_at is not null))
);
comment on table list_import is 'One file brought in as detainee records or as reports, and how far it is.';
comment on column list_import.sha256 is 'Unique: the same file comes in once, also when two people bring it at one moment.';
comment on column list_import.list_columns is 'The field of each column, in order, separated by commas; empty for a column that is not read.';
comment on column list_import.row_count is 'Rows below the header that are not blank.';
comment on column list_import.last_row is 'Number in the sheet of the last row dealt with; written in one transaction with that row.';
comment on column list_import.agreed_to_search is 'Whether those who reported agreed that their reports are used for the search.';
create index list_import_by_time on list_import (uploaded_at desc, id desc);

create table import_refusal (
    import_id  uuid    not null references list_import (id) on delete cascade,
    row_number integer not null check (row_number > 0),
    reason     text    not null check (reason in (
        'NO_NAME', 'TOO_LONG', 'WRONG_DATE', 'FUTURE_DATE', 'WRONG_AGE', 'DUPLICATE_ID', 'REPEATED_HEADER')),
    field      text,
    primary key (import_id, row_number)
);
comment on table import_refusal is 'Rows left out, and why. What they say is in the file only.';
