-- What happens after two people confirmed a match, alive or dead.

create table reunification (
    id                  uuid primary key,
    match_id            uuid        not null unique references match (id),
    case_id             uuid        not null references sought_case (id),
    record_id           uuid        not null references detainee_record (id),
    kind                text        not null check (kind in ('ALIVE', 'DEATH')),
    wishes              text        check (wishes in (
        'FULL_CONTACT', 'MESSAGE_ONLY', 'SAY_ALIVE_NO_CONTACT', 'NO_DISCLOSURE', 'CANNOT_DECIDE_NOW')),
    wishes_details      bytea,
    wishes_recorded_by  uuid        references staff_account (id),
    wishes_recorded_at  timestamptz,
    identification      text        not null check (identification in ('NONE', 'PRELIMINARY', 'CONFIRMED')),
    method              text        check (method in (
        'VISUAL', 'DESCRIPTION', 'FINGERPRINTS', 'DENTAL', 'DNA', 'COMBINED', 'DOCUMENTS', 'QUESTIONS')),
    identified_by       uuid        references staff_account (id),
    identified_at       timestamptz,
    approved_by         uuid        references staff_account (id),
    approved_at         timestamptz,
    outcome             text        check (outcome in (
        'REUNITED', 'IN_CONTACT', 'MESSAGE_DELIVERED', 'DEATH_NOTIFIED', 'REUNITED_ELSEWHERE', 'DECLINED', 'FAILED',
        'MATCH_TAKEN_BACK')),
    outcome_reason      varchar(1000) not null,
    opened_at           timestamptz not null,
    stepped_at          timestamptz not null,
    closed_at           timestamptz,
    version             integer     not null,
    check ((outcome is null) = (closed_at is null)),
    check (identification <> 'CONFIRMED' or method <> 'VISUAL'),
    check (kind <> 'DEATH' or wishes is null)
);
comment on table reunification is 'From a confirmed match to people together, or to a death told in person.';
comment on column reunification.wishes is 'What the person found wants; nothing is passed on before it is recorded.';
comment on column reunification.approved_by is 'The second person who agreed that the family may be told.';
create index reunification_open on reunification (opened_at, id) where closed_at is null;
create index reunification_of_case on reunification (case_id);

create table reunification_event (
    id                  uuid primary key,
    reunification_id    uuid         not null references reunification (id),
    kind                text         not null check (kind in (
        'FAMILY_INFORMED', 'REMOTE_CONTACT', 'VISIT', 'PHYSICAL_REUNION', 'REMAINS_RETURNED', 'EFFECTS_RETURNED',
        'SYMBOLIC_VISIT', 'DOCUMENT_HANDED_OVER', 'DECLINED', 'FAILED')),
    happened_on         date         not null,
    in_person           boolean      not null,
    details             bytea,
    logged_by           uuid         not null references staff_account (id),
    logged_at           timestamptz  not null,
    undone_by           uuid         references staff_account (id),
    undone_at           timestamptz,
    undone_reason       varchar(1000) not null default '',
    check ((undone_by is null) = (undone_at is null))
);
comment on table reunification_event is 'What happened, in order; an event logged wrongly is undone with a reason, never deleted.';
create index reunification_event_in_order on reunification_event (reunification_id, happened_on, logged_at);

create table follow_up (
    id                  uuid primary key,
    reunification_id    uuid        not null references reunification (id),
    due_on              date        not null,
    done_by             uuid        references staff_account (id),
    done_at             timestamptz,
    notes               bytea,
    check ((done_by is null) = (done_at is null)),
    unique (reunification_id, due_on)
);
comment on table follow_up is 'When to ask again how the people are: two weeks, three and six months after.';
create index follow_up_due on follow_up (due_on) where done_at is null;
