-- From the first steps of a reunification to all of it: its plan, questions that prove who somebody is, events with place
-- and witnesses, the handover, follow-ups with needs and referrals, a change of kind, and a confirmation that was wrong.

alter table reunification
    add column counts_from timestamptz,
    add column doubted_at  timestamptz;
update reunification set counts_from = opened_at;
alter table reunification alter column counts_from set not null;
comment on column reunification.counts_from is 'What was logged before counts no more as told: the kind was another, or it ended and began again.';
comment on column reunification.doubted_at is 'Since when somebody holds that this is the wrong person; nothing is told or approved until that is settled.';

alter table reunification drop constraint reunification_outcome_check;
update reunification set outcome = case kind when 'ALIVE' then 'DECLINED_BY_PERSON' else 'DECLINED_BY_FAMILY' end
where outcome = 'DECLINED';
alter table reunification add constraint reunification_outcome_check check (outcome in (
    'REUNITED', 'IN_CONTACT', 'MESSAGE_DELIVERED', 'DEATH_NOTIFIED', 'REUNITED_ELSEWHERE', 'DECLINED_BY_PERSON',
    'DECLINED_BY_FAMILY', 'FAILED', 'WRONG_PERSON', 'MATCH_TAKEN_BACK'));

alter table reunification_event
    add column place     bytea,
    add column witnesses bytea;
alter table reunification_event drop constraint reunification_event_kind_check;
alter table reunification_event add constraint reunification_event_kind_check check (kind in (
    'FAMILY_INFORMED', 'REMOTE_CONTACT', 'VISIT', 'PHYSICAL_REUNION', 'REMAINS_RETURNED', 'EFFECTS_RETURNED',
    'SYMBOLIC_VISIT', 'DOCUMENT_HANDED_OVER', 'FOLLOW_UP', 'DECLINED', 'FAILED'));

create table reunification_sheet (
    id                  uuid primary key,
    reunification_id    uuid        not null references reunification (id),
    kind                text        not null check (kind in ('PLAN', 'HANDOVER')),
    edition             integer     not null check (edition > 0),
    content             bytea       not null,
    written_by          uuid        not null references staff_account (id),
    written_at          timestamptz not null,
    unique (reunification_id, kind, edition)
);
comment on table reunification_sheet is 'The plan of a reunification, or what is handed over: sealed JSON. Each saving is a new edition; the last one holds.';

create table identity_question (
    id                  uuid primary key,
    reunification_id    uuid        not null references reunification (id),
    question            bytea       not null,
    answer              bytea       not null,
    told_by             bytea,
    written_by          uuid        not null references staff_account (id),
    written_at          timestamptz not null,
    given               bytea,
    asked_by            uuid        references staff_account (id),
    asked_at            timestamptz,
    opened_by           uuid        references staff_account (id),
    opened_at           timestamptz,
    result              text        check (result in ('AGREES', 'PARTLY', 'DIFFERS', 'NOT_ASKED')),
    compared_by         uuid        references staff_account (id),
    compared_at         timestamptz,
    check ((given is null) = (asked_by is null) and (asked_by is null) = (asked_at is null)),
    check ((opened_by is null) = (opened_at is null)),
    check ((result is null) = (compared_by is null) and (compared_by is null) = (compared_at is null)),
    check (result is null or result = 'NOT_ASKED' or given is not null and opened_at is not null)
);
comment on table identity_question is 'What only the family knows, asked of the person found: the family''s answer, the one given, and how they compare.';
comment on column identity_question.opened_by is 'Who first opened the family''s answer; each opening, with its reason, is in the audit trail.';
create index identity_question_of on identity_question (reunification_id, written_at);

alter table follow_up
    add column stage  text   check (stage in ('TWO_WEEKS', 'THREE_MONTHS', 'SIX_MONTHS', 'AGAIN')),
    add column result text   check (result in ('DONE', 'NOT_REACHED', 'RESCHEDULED')),
    add column needs  text[] not null default '{}' check (needs <@ array[
        'MEDICAL', 'PSYCHOSOCIAL', 'LEGAL_DOCUMENTS', 'HOUSING', 'WORK', 'SCHOOL', 'MONEY', 'OTHER']);
update follow_up
set stage = coalesce((array['TWO_WEEKS', 'THREE_MONTHS', 'SIX_MONTHS'])[ordered.place], 'AGAIN'),
    result = case when done_at is null then null else 'DONE' end
from (select id, row_number() over (partition by reunification_id order by due_on) as place from follow_up) ordered
where ordered.id = follow_up.id;
alter table follow_up alter column stage set not null;
alter table follow_up add constraint follow_up_result_with_day check ((result is null) = (done_at is null));
alter table follow_up drop constraint follow_up_reunification_id_due_on_key;
create unique index follow_up_stage on follow_up (reunification_id, stage) where stage <> 'AGAIN';
create index follow_up_of on follow_up (reunification_id, due_on);
comment on column follow_up.stage is 'Which of the three it is, or one more because somebody was not reached or asked for another day.';

create table referral (
    id              uuid primary key,
    follow_up_id    uuid        not null references follow_up (id),
    need            text        not null check (need in (
        'MEDICAL', 'PSYCHOSOCIAL', 'LEGAL_DOCUMENTS', 'HOUSING', 'WORK', 'SCHOOL', 'MONEY', 'OTHER')),
    referred_to     bytea       not null,
    referred_on     date        not null,
    referred_by     uuid        not null references staff_account (id),
    outcome         bytea,
    outcome_by      uuid        references staff_account (id),
    outcome_at      timestamptz,
    check ((outcome is null) = (outcome_by is null) and (outcome_by is null) = (outcome_at is null))
);
comment on table referral is 'To whom somebody was sent with a need, and what came of it.';
create index referral_of on referral (follow_up_id, referred_on);

create table reunification_kind_change (
    id                  uuid primary key,
    reunification_id    uuid        not null references reunification (id),
    to_kind             text        not null check (to_kind in ('ALIVE', 'DEATH')),
    reason              bytea       not null,
    asked_by            uuid        not null references staff_account (id),
    asked_at            timestamptz not null,
    agreed              boolean,
    decided_by          uuid        references staff_account (id),
    decided_at          timestamptz,
    wishes_before       text,
    check ((agreed is null) = (decided_by is null) and (decided_by is null) = (decided_at is null)),
    check (decided_by <> asked_by)
);
comment on table reunification_kind_change is 'That somebody thought to be alive has died, or the other way round: one asks, another agrees or not.';
create unique index reunification_kind_change_open on reunification_kind_change (reunification_id) where agreed is null;
create index reunification_kind_change_of on reunification_kind_change (reunification_id, asked_at);

create table reunification_mistake (
    id                  uuid primary key,
    reunification_id    uuid        not null references reunification (id),
    reason              bytea       not null,
    incident            bytea       not null,
    found_by            uuid        not null references staff_account (id),
    found_at            timestamptz not null,
    family_was_told     boolean     not null,
    had_met             boolean     not null,
    to_tell             bytea,
    teller              bytea,
    settled             text        check (settled in ('RIGHT_PERSON', 'WRONG_PERSON')),
    settled_by          uuid        references staff_account (id),
    settled_at          timestamptz,
    told_on             date,
    told_by             uuid        references staff_account (id),
    told_details        bytea,
    check ((settled is null) = (settled_by is null) and (settled_by is null) = (settled_at is null)),
    check ((told_on is null) = (told_by is null))
);
comment on table reunification_mistake is 'A confirmation that was, or may have been, wrong: what happened, what the family is to be told and by whom.';
create unique index reunification_mistake_open on reunification_mistake (reunification_id) where settled is null;
create index reunification_mistake_of on reunification_mistake (reunification_id, found_at);
create index reunification_mistake_to_settle on reunification_mistake (found_at, id)
    where settled is null or settled = 'WRONG_PERSON' and family_was_told and told_on is null;
