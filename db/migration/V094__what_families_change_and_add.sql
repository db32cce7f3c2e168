-- What a family adds to its report page by page after it was sent, and which consents it changed when.

create table report_details (
    report_id   uuid        not null references report (id) on delete cascade,
    section     text        not null check (section in ('HELD', 'LOOKS', 'PAPERS', 'TOGETHER', 'ELSEWHERE', 'NEEDS')),
    state       text        not null check (state in ('ANSWERED', 'DO_NOT_KNOW', 'PREFER_NOT_TO_SAY')),
    answers     bytea       not null,
    said_at     timestamptz not null,
    version     integer     not null,
    primary key (report_id, section)
);
comment on table report_details is 'A page of further details, sealed. No row: the family was not asked yet.';

create table consent_change (
    id          uuid primary key,
    report_id   uuid        not null references report (id) on delete cascade,
    purpose     text        not null check (purpose in ('SEARCH', 'SHARE', 'SURVIVORS', 'PUBLISH')),
    given       boolean     not null,
    changed_at  timestamptz not null
);
comment on table consent_change is 'A consent that a family gave or withdrew after its report was sent; what counts stands in report.';
create index consent_change_of_report on consent_change (report_id, changed_at desc, id desc);

-- Families hand in files as well.
alter table attachment
    alter column attached_by drop not null,
    add column report_id uuid references report (id),
    add constraint attachment_by_one check ((attached_by is null) <> (report_id is null));
comment on column attachment.report_id is 'The report whose family handed it in; null where a member of staff did.';
create index attachment_of_report on attachment (report_id, attached_at desc, id desc) where report_id is not null;
