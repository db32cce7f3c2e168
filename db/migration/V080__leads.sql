-- What people tell who know something: leads, and the way to talk with whoever gave one.

create table lead (
    id               uuid primary key,
    reference        varchar(12) not null unique check (reference ~ '^SL-[0-9A-Z]{4}-[0-9A-Z]{4}$'),
    access_code_hash text        not null,
    kind             text        not null check (kind in (
        'PERSON', 'PLACE', 'CLOSED_PART', 'CODE', 'REGISTER', 'GRAVE', 'MONEY_ASKED')),
    how_known        text        not null check (how_known in (
        'SAW_IT', 'WAS_HELD_THERE', 'WORKED_THERE', 'HAS_A_DOCUMENT', 'HEARD_OF_IT', 'NOT_SAID')),
    happened_on      varchar(11),
    place            bytea,
    told             bytea,
    numbers          bytea,
    giver_name       bytea,
    giver_contact    bytea,
    language         varchar(5)  not null,
    state            text        not null default 'NEW' check (state in (
        'NEW', 'CALLED_BACK', 'DOUBTFUL', 'USABLE', 'LINKED', 'FRAUD')),
    assignee_id      uuid references staff_account (id),
    received_at      timestamptz not null,
    withdrawn_at     timestamptz,
    version          integer     not null default 0,
    check ((told is null) = (withdrawn_at is not null)),
    check (withdrawn_at is null or num_nonnulls(happened_on, place, numbers, giver_name, giver_contact) = 0)
);
comment on table lead is 'What somebody told who knows something; emptied when they withdraw it. Nothing here says who they are unless they wanted it.';
comment on column lead.access_code_hash is 'Slow hash of the access code, which is shown once.';
comment on column lead.told is 'Sealed, as are place, numbers, giver_name and giver_contact.';
comment on column lead.numbers is 'Door codes and other numbers, shown to staff on demand only.';
comment on column lead.giver_name is 'Null where they stay anonymous, as giver_contact; shown to staff on demand only.';
create index lead_in_order on lead (id desc) where withdrawn_at is null;
create index lead_of_state on lead (state, id desc) where withdrawn_at is null;
create index lead_of_kind on lead (kind, id desc) where withdrawn_at is null;
create index lead_of_assignee on lead (assignee_id) where assignee_id is not null;

create table lead_message (
    id          uuid primary key,
    lead_id     uuid        not null references lead (id) on delete cascade,
    text        bytea       not null,
    written_by  uuid references staff_account (id),
    written_at  timestamptz not null,
    read_at     timestamptz
);
comment on table lead_message is 'What was said both ways after the lead came in, sealed; deleted when it is withdrawn.';
comment on column lead_message.written_by is 'Null for the giver of the lead.';
comment on column lead_message.read_at is 'When the other side read it.';
create index lead_message_of_lead on lead_message (lead_id, id);
create index lead_message_unread on lead_message (lead_id) where written_by is null and read_at is null;

create table lead_change (
    id          uuid primary key,
    lead_id     uuid        not null references lead (id) on delete cascade,
    was         text        not null,
    state       text        not null check (state in ('CALLED_BACK', 'DOUBTFUL', 'USABLE', 'LINKED', 'FRAUD')),
    reason      bytea       not null,
    changed_by  uuid        not null references staff_account (id),
    changed_at  timestamptz not null,
    check (was <> state)
);
comment on table lead_change is 'Every change of a lead''s state; the reason is sealed, and the row deleted when the lead is withdrawn.';
create index lead_change_of_lead on lead_change (lead_id, id);

create table lead_link (
    id            uuid primary key,
    lead_id       uuid        not null references lead (id) on delete cascade,
    facility      varchar(100),
    case_id       uuid references sought_case (id) on delete cascade,
    record_id     uuid references detainee_record (id) on delete cascade,
    linked_by     uuid        not null references staff_account (id),
    linked_at     timestamptz not null,
    removed_by    uuid references staff_account (id),
    removed_at    timestamptz,
    check (num_nonnulls(facility, case_id, record_id) = 1),
    check ((removed_by is null) = (removed_at is null))
);
comment on table lead_link is 'What a lead is about: a facility by its code, a case, a record. Taken off, never deleted, except when the lead is withdrawn.';
create unique index lead_link_once on lead_link (lead_id, facility, case_id, record_id) nulls not distinct where removed_at is null;
create index lead_link_of_case on lead_link (case_id) where case_id is not null;
create index lead_link_of_record on lead_link (record_id) where record_id is not null;
create index lead_link_of_facility on lead_link (facility) where facility is not null;

create table lead_draft (
    id          uuid primary key,
    secret_hash bytea       not null,
    answers     bytea       not null,
    saved_at    timestamptz not null,
    lead_id     uuid references lead (id) on delete cascade,
    receipt     bytea
);
comment on table lead_draft is 'A lead that is being written, sealed; kept two days after it was last saved. lead_id once it was sent.';
comment on column lead_draft.receipt is 'Reference and access code, sealed, from sending until the giver typed the last group back.';
create index lead_draft_by_age on lead_draft (saved_at);
create index lead_draft_of_lead on lead_draft (lead_id) where lead_id is not null;
