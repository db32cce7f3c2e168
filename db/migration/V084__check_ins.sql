-- What people tell of themselves who came free: check-ins, what they wish, and the way to talk with them.

create table check_in (
    id               uuid primary key,
    reference        varchar(12) not null unique check (reference ~ '^SL-[0-9A-Z]{4}-[0-9A-Z]{4}$'),
    access_code_hash text        not null,
    told             bytea,
    reach            bytea,
    wishes           text        not null check (wishes in (
        'FULL_CONTACT', 'MESSAGE_ONLY', 'SAY_ALIVE_NO_CONTACT', 'NO_DISCLOSURE', 'CANNOT_DECIDE_NOW')),
    wishes_words     bytea,
    may_be_asked     boolean     not null,
    language         varchar(5)  not null,
    state            text        not null default 'NEW' check (state in (
        'NEW', 'VERIFYING', 'VERIFIED', 'DOUBTFUL', 'WITHDRAWN')),
    assignee_id      uuid references staff_account (id),
    received_at      timestamptz not null,
    withdrawn_at     timestamptz,
    version          integer     not null default 0,
    check ((state = 'WITHDRAWN') = (withdrawn_at is not null)),
    check ((told is null) = (withdrawn_at is not null)),
    check (withdrawn_at is null or num_nonnulls(reach, wishes_words) = 0),
    check (withdrawn_at is null or (wishes = 'NO_DISCLOSURE' and not may_be_asked))
);
comment on table check_in is 'What somebody told of themselves who came free; emptied when they withdraw it.';
comment on column check_in.access_code_hash is 'Slow hash of the access code, which is shown once.';
comment on column check_in.told is 'Who they are, where they were held, how they came free: sealed.';
comment on column check_in.reach is 'How to reach them safely: sealed, shown to staff on demand only; null where they come back with the code.';
comment on column check_in.wishes is 'What they wish their family to know; nothing is passed on against it.';
comment on column check_in.may_be_asked is 'Whether a caseworker may ask them about others who were held.';
create index check_in_in_order on check_in (id desc) where withdrawn_at is null;
create index check_in_of_state on check_in (state, id desc);
create index check_in_of_assignee on check_in (assignee_id) where assignee_id is not null;

create table check_in_message (
    id          uuid primary key,
    check_in_id uuid        not null references check_in (id) on delete cascade,
    text        bytea       not null,
    written_by  uuid references staff_account (id),
    written_at  timestamptz not null,
    read_at     timestamptz
);
comment on table check_in_message is 'What the person and staff wrote to each other, sealed; deleted when it is withdrawn.';
comment on column check_in_message.written_by is 'Null for the person.';
comment on column check_in_message.read_at is 'When the other side read it.';
create index check_in_message_of on check_in_message (check_in_id, id);
create index check_in_message_unread on check_in_message (check_in_id) where written_by is null and read_at is null;

create table check_in_wish (
    id           uuid primary key,
    check_in_id  uuid        not null references check_in (id) on delete cascade,
    wishes       text        not null,
    may_be_asked boolean     not null,
    said_at      timestamptz not null,
    read_at      timestamptz
);
comment on table check_in_wish is 'Every time that the person said something else of their wishes, so that staff see it.';
create index check_in_wish_of on check_in_wish (check_in_id, id);
create index check_in_wish_unread on check_in_wish (check_in_id) where read_at is null;

create table check_in_change (
    id          uuid primary key,
    check_in_id uuid        not null references check_in (id) on delete cascade,
    was         text        not null,
    state       text        not null check (state in ('VERIFYING', 'VERIFIED', 'DOUBTFUL')),
    how         text        check (how in ('DOCUMENT', 'QUESTIONS', 'IN_PERSON', 'VIDEO_CALL', 'KNOWN_TO_US', 'OTHER')),
    reason      bytea       not null,
    changed_by  uuid        not null references staff_account (id),
    changed_at  timestamptz not null,
    check (was <> state),
    check ((how is not null) = (state = 'VERIFIED'))
);
comment on table check_in_change is 'Every decision on a check-in; the words are sealed, and the row deleted when it is withdrawn.';
comment on column check_in_change.how is 'By what the identity was verified.';
create index check_in_change_of on check_in_change (check_in_id, id);

create table check_in_request (
    id          uuid primary key,
    check_in_id uuid        not null references check_in (id) on delete cascade,
    case_number bigint      not null,
    words       bytea       not null,
    asked_by    uuid        not null references staff_account (id),
    asked_at    timestamptz not null,
    read_at     timestamptz
);
comment on table check_in_request is 'What the person should be asked about somebody else, sealed; their caseworker decides.';
create index check_in_request_of on check_in_request (check_in_id, id);
create index check_in_request_unread on check_in_request (check_in_id) where read_at is null;

create table check_in_record (
    record_id   uuid primary key references detainee_record (id) on delete cascade deferrable initially deferred,
    check_in_id uuid        not null references check_in (id) on delete cascade,
    source_id   uuid        not null unique references source (id) deferrable initially deferred,
    stored_at   timestamptz not null
);
comment on table check_in_record is 'The record, in a source of its own, that was made of a check-in when it was verified; the last one counts.';
create index check_in_record_of on check_in_record (check_in_id, stored_at);

create table check_in_draft (
    id          uuid primary key,
    secret_hash bytea       not null,
    answers     bytea       not null,
    saved_at    timestamptz not null,
    check_in_id uuid references check_in (id) on delete cascade,
    receipt     bytea
);
comment on table check_in_draft is 'A check-in that is being written, sealed; kept two days after it was last saved. check_in_id once it was sent.';
comment on column check_in_draft.receipt is 'Reference and access code, sealed, from sending until the person typed the last group back.';
create index check_in_draft_by_age on check_in_draft (saved_at);
create index check_in_draft_of on check_in_draft (check_in_id) where check_in_id is not null;

alter table source_recall alter column recalled_by drop not null;
comment on column source_recall.recalled_by is 'Null where it was the wish of whom the records are about.';
alter table source add column erased_at timestamptz, add check (erased_at is null or recall_id is not null);
comment on column source.erased_at is 'When its records were emptied at the wish of whom they were about; it stays recalled.';

create index reunification_of_record on reunification (record_id);
