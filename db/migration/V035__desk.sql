-- The desk: teams, cases opened by others for a reason, messages to families, what is new, and the team's figures.

create table staff_team (
    id          uuid primary key,
    name        varchar(100) not null unique check (name <> '' and name = btrim(name)),
    made_at     timestamptz  not null
);
comment on table staff_team is 'People who work on cases together and see one another''s.';

alter table staff_account add column team_id uuid references staff_team (id);
comment on column staff_account.team_id is 'Null for those in no team, who are colleagues of one another.';
create index staff_account_of_team on staff_account (team_id);

create table case_opening (
    id          uuid primary key,
    case_id     uuid         not null references sought_case (id) on delete cascade,
    staff_id    uuid         not null references staff_account (id),
    reason      text         not null check (reason in (
        'COVERS_COLLEAGUE', 'FAMILY_ASKED', 'SAME_PERSON', 'REVIEWS_MATCH', 'OTHER')),
    words       varchar(500) not null,
    opened_at   timestamptz  not null,
    check (reason <> 'OTHER' or words <> '')
);
comment on table case_opening is 'Who opened a case of another team, and why; never changed.';
create index case_opening_of_case on case_opening (case_id, opened_at desc);
revoke update, delete, truncate on case_opening from sila_app;

-- Cases as lists and figures ask for them.
create index sought_case_of_nobody on sought_case (changed_at desc, id desc) where caseworker_id is null;
create index sought_case_load on sought_case (caseworker_id, opened_at)
    where status not in ('CLOSED', 'WITHDRAWN', 'JOINED');
create index sought_case_by_status_and_opening on sought_case (status, opened_at);

alter table case_change add column lasted_seconds bigint;
comment on column case_change.lasted_seconds is 'Of a change of status: how long the case had the one before.';
update case_change set lasted_seconds = greatest(0, extract(epoch from case_change.changed_at - coalesce((
        select max(earlier.changed_at) from case_change earlier
        where earlier.case_id = case_change.case_id and earlier.changed_at < case_change.changed_at
          and earlier.what in ('STATUS', 'JOIN', 'SEPARATE')), sought_case.opened_at)))
from sought_case where sought_case.id = case_change.case_id and what = 'STATUS';
create index case_change_of_status on case_change (changed_at) include (before, lasted_seconds, case_id)
    where what = 'STATUS';

-- What is said between a family and those who work on its case.
create table report_message (
    id          uuid primary key,
    report_id   uuid        not null references report (id) on delete cascade,
    text        bytea       not null,
    asks        boolean     not null,
    state       text        not null check (state in ('SENT', 'WAITING', 'REFUSED')),
    written_by  uuid        not null references staff_account (id),
    written_at  timestamptz not null,
    decided_by  uuid references staff_account (id),
    decided_at  timestamptz,
    read_at     timestamptz,
    check (decided_by <> written_by or state = 'REFUSED'),
    check ((decided_by is null) = (decided_at is null)),
    check (state = 'SENT' or read_at is null)
);
comment on table report_message is 'What staff wrote to the family of one report, sealed; other relatives never see it.';
comment on column report_message.state is 'WAITING: while a match is verified, a second person reads it before the family does.';
comment on column report_message.asks is 'It is a question: the family''s page says that we need something from them.';
comment on column report_message.read_at is 'When the family first saw it.';
create index report_message_of_report on report_message (report_id, written_at);
create index report_message_waiting on report_message (report_id) where state = 'WAITING';

alter table report_addition add column read_at timestamptz;
alter table report_addition add column read_by uuid references staff_account (id);
comment on column report_addition.read_at is 'When somebody of the staff said that they have read it.';
create index report_addition_unread on report_addition (report_id) where read_at is null;

create table desk_visit (
    staff_id    uuid primary key references staff_account (id),
    seen_until  timestamptz not null
);
comment on table desk_visit is 'Up to which moment somebody said that they have seen what changed.';
