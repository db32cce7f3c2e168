-- How a family knows that who calls is Sila.

create table report_phrase (
    report_id   uuid primary key references report (id) on delete cascade,
    phrase      bytea       not null,
    set_at      timestamptz not null
);
comment on table report_phrase is 'The private phrase that a family chose, sealed: whoever contacts them says it first. Deleted when the report is withdrawn.';

create table call_number (
    report_id    uuid primary key references report (id) on delete cascade,
    number_index bytea       not null unique,
    made_by      uuid        not null references staff_account (id),
    made_at      timestamptz not null,
    expires_at   timestamptz not null check (expires_at > made_at),
    confirmed_at timestamptz
);
comment on table call_number is 'The number by which a family can check who calls; one a report, the last that was made.';
comment on column call_number.number_index is 'Keyed hash of the report''s reference and the number, which is shown once to who made it.';
comment on column call_number.confirmed_at is 'When somebody entered reference and number and was told that the call is ours.';
create index call_number_by_age on call_number (expires_at);

create table verify_attempt (
    tried_index bytea       not null,
    at          timestamptz not null
);
comment on table verify_attempt is 'Slips and callers that were checked in the last minutes; what was tried is kept as a keyed hash only.';
create index verify_attempt_by_time on verify_attempt (at, tried_index);
