-- Lists on paper, typed in twice from their picture.

create table typed_sheet (
    id             uuid primary key,
    title          varchar(300)  not null check (title <> ''),
    record_kind    text          not null,
    brought_by     varchar(300)  not null,
    obtained       varchar(1000) not null,
    dated          varchar(11),
    reliability    char(1)       not null check (reliability in ('A', 'B', 'C', 'D', 'E', 'F')),
    credibility    smallint      not null check (credibility between 1 and 6),
    original_id    uuid          not null unique references stored_file (id),
    view_id        uuid          not null unique references stored_file (id),
    width          integer       not null check (width > 0),
    height         integer       not null check (height > 0),
    sheet_columns  text          not null check (sheet_columns <> ''),
    line_count     integer       not null check (line_count between 1 and 200),
    top_at         integer       not null check (top_at >= 0),
    bottom_at      integer       not null check (bottom_at <= 1000),
    state          text          not null check (state in ('FIRST_TYPING', 'SECOND_TYPING', 'COMPARING')),
    begun_by       uuid          not null references staff_account (id),
    begun_at       timestamptz   not null,
    second_by      uuid references staff_account (id),
    import_id      uuid unique references list_import (id) on delete set null,
    version        integer       not null,
    check (top_at < bottom_at),
    check (second_by <> begun_by),
    check (import_id is null or state = 'COMPARING')
);
comment on table typed_sheet is 'A page of paper that two people type in, each without seeing what the other typed.';
comment on column typed_sheet.view_id is 'The picture drawn anew, upright, without what a camera wrote into it; original_id is as it was.';
comment on column typed_sheet.top_at is 'Where its lines begin, in thousandths of the height; they end at bottom_at.';
comment on column typed_sheet.sheet_columns is 'The field of each column, separated by commas.';
comment on column typed_sheet.import_id is 'The list that came of it; none before, and where that was discarded.';
create index typed_sheet_by_time on typed_sheet (begun_at desc, id desc);

create table typed_line (
    sheet_id uuid     not null references typed_sheet (id) on delete cascade,
    entry    text     not null check (entry in ('FIRST', 'SECOND', 'AGREED')),
    line     integer  not null check (line > 0),
    cells    text[]   not null,
    primary key (sheet_id, entry, line)
);
comment on table typed_line is 'What one of the two typed of a line, or what holds where they differed.';
