-- Search operations: teams sent to a place because of leads, what they did by the hour, what they found, and what
-- families may be told of it.

create table search_operation (
    id               uuid primary key,
    number           bigint generated always as identity unique,
    facility         varchar(100),
    place            bytea,
    purpose          bytea,
    planned_at       timestamptz,
    guide            bytea,
    guide_protected  boolean     not null default false,
    state            text        not null default 'PLANNED' check (state in (
        'PLANNED', 'UNDER_WAY', 'PAUSED', 'ENDED')),
    outcome          text check (outcome in (
        'CONFIRMED', 'NOT_CONFIRMED', 'INCONCLUSIVE', 'COULD_NOT_ENTER')),
    form_key         uuid        not null,
    begun_by         uuid        not null references staff_account (id),
    begun_at         timestamptz not null,
    version          integer     not null default 0,
    check (num_nonnulls(facility, place) >= 1),
    check ((state = 'ENDED') = (outcome is not null)),
    check (guide is not null or not guide_protected),
    unique (begun_by, form_key)
);
comment on table search_operation is 'A search at a facility (by its code) or a place. Place, purpose and guide are sealed.';
comment on column search_operation.place is 'The part of the facility, or where it is where no facility is known.';
comment on column search_operation.guide is 'Who shows the way and how to reach them; shown for a reason only, see search_guide_look.';
comment on column search_operation.form_key is 'Of the form that was sent, so that a second click begins no second one.';
create index search_operation_in_order on search_operation (number desc);
create index search_operation_of_state on search_operation (state, number desc);
create index search_operation_of_facility on search_operation (facility, number desc) where facility is not null;

create table search_operation_lead (
    operation_id  uuid        not null references search_operation (id),
    lead_id       uuid        not null references lead (id) on delete cascade,
    added_by      uuid        not null references staff_account (id),
    added_at      timestamptz not null,
    primary key (operation_id, lead_id)
);
comment on table search_operation_lead is 'Leads because of which it is searched; taken off where one is withdrawn.';
create index search_operation_of_lead on search_operation_lead (lead_id);

create table search_guide_look (
    id            uuid primary key,
    operation_id  uuid        not null references search_operation (id),
    reason        bytea       not null,
    looked_by     uuid        not null references staff_account (id),
    looked_at     timestamptz not null
);
comment on table search_guide_look is 'Who looked at the guide of an operation, and why (sealed).';
create index search_guide_look_of_operation on search_guide_look (operation_id, id);
revoke update, delete, truncate on search_guide_look from sila_app;
grant update (reason) on search_guide_look to sila_app;

create table search_member (
    id            uuid primary key,
    operation_id  uuid         not null references search_operation (id),
    team          varchar(100) not null check (team <> ''),
    staff_id      uuid references staff_account (id),
    name          bytea,
    form_key      uuid         not null,
    added_by      uuid         not null references staff_account (id),
    added_at      timestamptz  not null,
    left_by       uuid references staff_account (id),
    left_at       timestamptz,
    check (num_nonnulls(staff_id, name) = 1),
    check ((left_by is null) = (left_at is null)),
    unique (operation_id, form_key)
);
comment on table search_member is 'Somebody in a team of an operation: a member of staff, or anybody by name (sealed).';
create unique index search_member_once on search_member (operation_id, staff_id) where staff_id is not null and left_at is null;
create index search_member_of_staff on search_member (staff_id) where staff_id is not null;

create table search_task (
    id            uuid primary key,
    operation_id  uuid        not null references search_operation (id),
    part          bytea,
    what          bytea       not null,
    for_whom      bytea,
    due_at        timestamptz,
    outcome       bytea,
    done_by       uuid references staff_account (id),
    done_at       timestamptz,
    form_key      uuid        not null,
    set_by        uuid        not null references staff_account (id),
    set_at        timestamptz not null,
    version       integer     not null default 0,
    check ((done_by is null) = (done_at is null)),
    check (done_at is null or outcome is not null),
    unique (operation_id, form_key)
);
comment on table search_task is 'What is to be looked at, in which part, by whom and by when, and what came of it; texts are sealed.';

create table search_log (
    id            uuid primary key,
    operation_id  uuid        not null references search_operation (id),
    happened_at   timestamptz not null,
    text          bytea       not null,
    state         text check (state in ('UNDER_WAY', 'PAUSED', 'ENDED')),
    outcome       text check (outcome in ('CONFIRMED', 'NOT_CONFIRMED', 'INCONCLUSIVE', 'COULD_NOT_ENTER')),
    corrects      uuid,
    form_key      uuid        not null,
    written_by    uuid        not null references staff_account (id),
    written_at    timestamptz not null,
    check ((outcome is not null) = (state is not distinct from 'ENDED')),
    unique (operation_id, form_key),
    unique (id, operation_id),
    foreign key (corrects, operation_id) references search_log (id, operation_id)
);
comment on table search_log is 'What happened when, in sealed words; never changed, only corrected by a further line. A change of state is a line of it.';
create index search_log_by_hour on search_log (operation_id, happened_at desc, id desc);
create index search_log_corrected on search_log (corrects) where corrects is not null;
revoke update, delete, truncate on search_log from sila_app;
-- So that a change of keys can seal anew.
grant update (text) on search_log to sila_app;

create table search_finding (
    id             uuid primary key,
    operation_id   uuid        not null references search_operation (id),
    kind           text        not null check (kind in (
        'PASSAGE', 'PAPERS', 'BELONGINGS', 'REMAINS_SUSPECTED', 'PERSONS_FOUND', 'NOTHING')),
    part           bytea,
    found_at       timestamptz not null,
    told           bytea       not null,
    custody        bytea,
    source_id      uuid references source (id) on delete set null,
    form_key       uuid        not null,
    recorded_by    uuid        not null references staff_account (id),
    recorded_at    timestamptz not null,
    struck_by      uuid references staff_account (id),
    struck_at      timestamptz,
    struck_reason  bytea,
    check ((struck_by is null) = (struck_at is null) and (struck_at is null) = (struck_reason is null)),
    unique (operation_id, form_key)
);
comment on table search_finding is 'What was found where and when, who keeps it, and the list that was made of it. Struck with a reason, never deleted; texts are sealed.';
create index search_finding_by_hour on search_finding (operation_id, found_at, id);
create index search_finding_of_source on search_finding (source_id) where source_id is not null;

create table search_notice (
    id            uuid primary key,
    operation_id  uuid        not null references search_operation (id),
    searched_on   date        not null,
    arabic        bytea       not null,
    english       bytea,
    written_by    uuid        not null references staff_account (id),
    written_at    timestamptz not null,
    released_by   uuid references staff_account (id),
    released_at   timestamptz,
    withdrawn_by  uuid references staff_account (id),
    withdrawn_at  timestamptz,
    check (released_by <> written_by),
    check ((released_by is null) = (released_at is null)),
    check ((withdrawn_by is null) = (withdrawn_at is null))
);
comment on table search_notice is 'What families may be told of an operation (sealed until it is read): written by one, released by another, public from then until it is withdrawn.';
create unique index search_notice_draft on search_notice (operation_id) where released_at is null and withdrawn_at is null;
create unique index search_notice_public on search_notice (operation_id) where released_at is not null and withdrawn_at is null;
create index search_notice_in_order on search_notice (searched_on desc, id desc) where released_at is not null and withdrawn_at is null;
