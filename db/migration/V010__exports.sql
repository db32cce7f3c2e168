-- What left the house, and why.

create table export_log (
    id          uuid primary key,
    what        text          not null check (what in ('CASES', 'ONE_CASE', 'PROPOSALS')),
    made_by     uuid          not null references staff_account (id),
    made_at     timestamptz   not null,
    format      text          not null check (format in ('CSV', 'XLSX', 'PDF')),
    language    text          not null check (language in ('ARABIC', 'ENGLISH')),
    filter      varchar(1000) not null,
    reason      varchar(500)  not null check (length(reason) >= 10),
    item_count  integer       not null check (item_count >= 0)
);
comment on table export_log is 'Every export: who took what, when, why and how much; written before the file goes out.';
comment on column export_log.id is 'Grows with time, so it is also the order of the list.';
comment on column export_log.filter is 'What was asked for: a code=value on each line.';
create index export_log_of_staff on export_log (made_by, id desc);

revoke update, delete, truncate on export_log from sila_app;

-- Exports read cases by the day they were opened.
create index sought_case_by_opening on sought_case (opened_at, id);
