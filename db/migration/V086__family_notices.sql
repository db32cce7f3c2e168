-- Telling a family that a message waits for it, where it asked for that: where, codes that prove it, and all that goes out.

create table family_contact (
    report_id       uuid primary key references report (id) on delete cascade,
    means           text        not null check (means in ('SMS', 'EMAIL')),
    address         bytea       not null,
    language        varchar(5)  not null,
    zone            varchar(50) not null,
    code_hash       text,
    code_expires_at timestamptz,
    wrong_codes     integer     not null default 0 check (wrong_codes >= 0),
    confirmed_at    timestamptz,
    check ((code_hash is null) = (confirmed_at is not null)),
    check ((code_hash is null) = (code_expires_at is null))
);
comment on table family_contact is 'Where the family of a report wants to be told that a message waits; the row goes when it no longer wants that, or withdraws';
comment on column family_contact.address is 'Sealed; a number or an e-mail address';
comment on column family_contact.code_hash is 'Slow hash of the code that was sent there, until it is typed back; nothing else is sent there before';
comment on column family_contact.zone is 'Whose nights are left alone';
create index family_contact_unconfirmed on family_contact (code_expires_at) where confirmed_at is null;

create table family_code (
    id            uuid primary key,
    report_id     uuid        not null references report (id) on delete cascade,
    address_index bytea       not null,
    asked_at      timestamptz not null
);
comment on table family_code is 'Codes that were asked for, so that nobody makes us write to strangers again and again; kept a day';
comment on column family_code.address_index is 'Keyed hash of the number or address';
create index family_code_of_report on family_code (report_id, asked_at);
create index family_code_to_address on family_code (address_index, asked_at);
create index family_code_by_time on family_code (asked_at);

create table family_notice (
    id         uuid primary key,
    report_id  uuid references report (id) on delete cascade,
    means      text        not null check (means in ('SMS', 'EMAIL')),
    kind       text        not null check (kind in ('CODE', 'MESSAGE')),
    code       bytea,
    state      text        not null default 'QUEUED' check (state in ('QUEUED', 'SENT', 'LOGGED', 'GIVEN_UP', 'NOT_NEEDED')),
    queued_at  timestamptz not null,
    first_at   timestamptz not null,
    due_at     timestamptz not null,
    attempts   integer     not null default 0 check (attempts >= 0),
    failure    text check (failure in ('SIGN_IN', 'CONNECTION', 'REFUSED', 'OTHER')),
    failed_at  timestamptz,
    ended_at   timestamptz,
    check ((failure is null) = (failed_at is null)),
    check ((state = 'QUEUED') = (ended_at is null)),
    check ((state = 'QUEUED') = (report_id is not null)),
    check (code is null or kind = 'CODE' and state = 'QUEUED')
);
comment on table family_notice is 'What goes out to families, and what became of it. It holds no address; once it has ended, not even whose it was';
comment on column family_notice.code is 'Sealed';
comment on column family_notice.state is 'LOGGED: written to the log only, since there is no gateway; NOT_NEEDED: read before, or no longer wanted';
comment on column family_notice.first_at is 'When it was first due: random delay and quiet hours included';
comment on column family_notice.due_at is 'No attempt before this';
create unique index family_notice_once on family_notice (report_id) where state = 'QUEUED' and kind = 'MESSAGE';
create index family_notice_due on family_notice (means, due_at) where state = 'QUEUED';
create index family_notice_of_report on family_notice (report_id) where report_id is not null;
create index family_notice_in_order on family_notice (id desc);
create index family_notice_failing on family_notice (failed_at) where failure is not null and state in ('QUEUED', 'GIVEN_UP');
create index family_notice_sent on family_notice (means, ended_at) where state = 'SENT';
create index family_notice_ended on family_notice (ended_at) where ended_at is not null;
