-- What members of staff are told of: on their page, and by e-mail that says no more than that there is something.

create table staff_notice (
    id          uuid primary key,
    staff_id    uuid        not null references staff_account (id),
    kind        text        not null check (kind in (
        'CASE_GIVEN', 'TASK_GIVEN', 'FAMILY_WROTE', 'PROPOSAL', 'SENT_BACK', 'CONFIRMED', 'REOPENED', 'RETURNED')),
    subject_id  uuid        not null,
    case_number bigint      not null,
    told_at     timestamptz not null,
    seen_at     timestamptz,
    mailed_at   timestamptz
);
comment on table staff_notice is 'Something that a member of staff should know of; neutral, only ids and numbers';
comment on column staff_notice.subject_id is 'The case or match that it leads to, by kind';
create index staff_notice_of_staff on staff_notice (staff_id, told_at desc, id desc);
create unique index staff_notice_unseen on staff_notice (staff_id, kind, subject_id) where seen_at is null;
create index staff_notice_seen on staff_notice (seen_at) where seen_at is not null;

create table staff_mail (
    staff_id        uuid primary key references staff_account (id),
    address         bytea       not null,
    confirmed_at    timestamptz,
    code_hash       text,
    code_expires_at timestamptz,
    wrong_codes     integer     not null check (wrong_codes >= 0),
    frequency       text        not null check (frequency in ('NEVER', 'DAILY', 'HOURLY')),
    language        varchar(5)  not null,
    quiet_from      time        not null,
    quiet_to        time        not null,
    zone            varchar(50) not null,
    next_at         timestamptz not null,
    sent_at         timestamptz,
    failures        integer     not null check (failures >= 0),
    failure         text check (failure in ('SIGN_IN', 'CONNECTION', 'REFUSED', 'OTHER')),
    failing_since   timestamptz,
    check ((failures = 0) = (failure is null)),
    check ((failures = 0) = (failing_since is null))
);
comment on table staff_mail is 'Where and when a member of staff wants to be told by e-mail';
comment on column staff_mail.address is 'Sealed';
comment on column staff_mail.quiet_from is 'Start of the hours without mail, by the clock of the zone; equal to quiet_to: none';
comment on column staff_mail.next_at is 'No mail before this';
create index staff_mail_next on staff_mail (next_at) where confirmed_at is not null and frequency <> 'NEVER';
create index staff_mail_failing on staff_mail (failing_since) where failures > 0;
