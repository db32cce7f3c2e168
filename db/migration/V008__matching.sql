-- Proposed matches, what the engine needs to find them, and what people decided.

create table record_key (
    key         bigint not null,
    record_id   uuid   not null references detainee_record (id) on delete cascade,
    weight      real   not null,
    primary key (record_id, key)
);
comment on table record_key is 'Blocking keys of detainee records: hashes of what two mentions of one person share.';
create index record_key_by_key on record_key (key) include (record_id, weight);

create table report_key (
    key         bigint not null,
    report_id   uuid   not null references report (id) on delete cascade,
    weight      real   not null,
    primary key (report_id, key)
);
comment on table report_key is 'Blocking keys of the reports that are searched for; none for a report without consent to search.';
create index report_key_by_key on report_key (key) include (report_id, weight);

create table report_due (
    report_id   uuid primary key references report (id) on delete cascade,
    due_at      timestamptz not null,
    since       timestamptz not null
);
comment on table report_due is 'Reports to be compared (again): written with the keys, taken away with the proposals, so that a crash loses none.';
create index report_due_in_order on report_due (due_at);

create table match (
    id              uuid primary key,
    case_id         uuid             not null references sought_case (id),
    report_id       uuid             not null references report (id) on delete cascade,
    record_id       uuid             not null references detainee_record (id),
    state           text             not null check (state in (
        'SUGGESTED', 'IN_REVIEW', 'SECOND_REVIEW', 'CONFIRMED', 'REJECTED', 'SUPERSEDED', 'WITHDRAWN', 'REOPENED')),
    probability     double precision not null check (probability between 0 and 1),
    weight          double precision not null,
    evidence        jsonb            not null,
    model_version   text             not null,
    deciding_fields bytea            not null,
    superseded_by   uuid references match (id),
    accepted_by     uuid references staff_account (id),
    decided_by      uuid references staff_account (id),
    proposed_at     timestamptz      not null,
    changed_at      timestamptz      not null,
    version         integer          not null,
    unique (case_id, record_id),
    check (state <> 'CONFIRMED' or (accepted_by is not null and decided_by is not null and accepted_by <> decided_by)),
    check ((state = 'SUPERSEDED') = (superseded_by is not null))
);
comment on table match is 'A case and a detainee record that may be about the same person, with probability and evidence.';
comment on column match.report_id is 'The report of the case that agrees best; the evidence compares it with the record.';
comment on column match.weight is 'Sum of the log2 match weights (Fellegi and Sunter 1969), prior not included.';
comment on column match.deciding_fields is 'Hash of what was compared: a rejected match returns only if this changed.';
create index match_to_review on match (probability desc, id desc) where state in ('SUGGESTED', 'IN_REVIEW', 'REOPENED');
create index match_to_confirm on match (changed_at, id) where state = 'SECOND_REVIEW';
create index match_of_case on match (case_id, probability desc);
create index match_of_record on match (record_id, probability desc);
create index match_of_report on match (report_id);
create unique index match_one_confirmed_per_record on match (record_id) where state = 'CONFIRMED';

create table match_decision (
    id          uuid primary key,
    match_id    uuid        not null references match (id) on delete cascade,
    from_state  text        not null,
    to_state    text        not null,
    reason      text        not null check (reason in (
        '', 'DIFFERENT_MOTHER', 'DIFFERENT_FATHER', 'AGE_NOT_POSSIBLE', 'SIBLING', 'SAME_NAME_OTHER_PERSON',
        'DATES_IMPOSSIBLE', 'SOURCE_WITHDRAWN', 'FAMILY_SAYS_NOT_THEM', 'DUPLICATE_ROW', 'FIELDS_CHANGED', 'OTHER')),
    note        varchar(1000) not null,
    decided_by  uuid references staff_account (id),
    decided_at  timestamptz not null
);
comment on table match_decision is 'Every change of a match''s state: who, when and why; decided_by is null for the engine.';
create index match_decision_of_match on match_decision (match_id, decided_at);
