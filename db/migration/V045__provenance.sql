-- What became of a source after it came: who held it, how it is graded and why, and whether it was recalled.

create table source_recall (
    id             uuid primary key,
    source_id      uuid          not null references source (id),
    reason         varchar(1000) not null check (reason <> ''),
    recalled_by    uuid          not null references staff_account (id),
    recalled_at    timestamptz   not null,
    restored_by    uuid          references staff_account (id),
    restored_at    timestamptz,
    restore_reason varchar(1000) check (restore_reason <> ''),
    unique (id, source_id),
    check (num_nonnulls(restored_by, restored_at, restore_reason) in (0, 3))
);
comment on table source_recall is 'A source that was recalled as a whole, and where it was restored, who did and why.';
create unique index source_recall_in_force on source_recall (source_id) where restored_at is null;
create index source_recall_of_source on source_recall (source_id, recalled_at desc);

alter table source add column recall_id uuid,
    add constraint source_recalled foreign key (recall_id, id) references source_recall (id, source_id);
comment on column source.recall_id is
    'The recall that is in force. While there is one, the source''s records count as withdrawn everywhere.';
create index source_recalled on source (id) where recall_id is not null;

create table custody_step (
    id        uuid primary key,
    source_id uuid          not null references source (id),
    since     varchar(11)   not null,
    holder    varchar(300)  not null check (holder <> ''),
    passed_on varchar(1000) not null,
    added_by  uuid          not null references staff_account (id),
    added_at  timestamptz   not null
);
comment on table custody_step is 'Who held a source from when on, and how it came to them. A wrong step is put right by a further one.';
comment on column custody_step.since is 'YYYY[-MM[-DD]][~]';
create index custody_step_of_source on custody_step (source_id, since, added_at);

create table source_grade (
    id                 uuid primary key,
    source_id          uuid          not null references source (id),
    before_reliability char(1)       not null check (before_reliability in ('A', 'B', 'C', 'D', 'E', 'F')),
    before_credibility smallint      not null check (before_credibility between 1 and 6),
    reliability        char(1)       not null check (reliability in ('A', 'B', 'C', 'D', 'E', 'F')),
    credibility        smallint      not null check (credibility between 1 and 6),
    reason             varchar(1000) not null check (reason <> ''),
    changed_by         uuid          not null references staff_account (id),
    changed_at         timestamptz   not null
);
comment on table source_grade is 'Every change of a source''s grade: from what to what, who, when and why.';
create index source_grade_of_source on source_grade (source_id, changed_at desc);

revoke update, delete, truncate on custody_step, source_grade from sila_app;

create function provenance_stays() returns trigger language plpgsql as $$
begin
    raise exception 'what is known of where a source comes from is only ever added to';
end
$$;
create trigger custody_step_stays before update or delete or truncate on custody_step
    for each statement execute function provenance_stays();
create trigger source_grade_stays before update or delete or truncate on source_grade
    for each statement execute function provenance_stays();

create index match_of_source on match (source_id, state, id) include (case_id);
comment on index match_of_source is 'For what came of a list, and for its recall.';

alter table staff_notice drop constraint staff_notice_kind_check;
alter table staff_notice add constraint staff_notice_kind_check check (kind in (
    'CASE_GIVEN', 'TASK_GIVEN', 'FAMILY_WROTE', 'PROPOSAL', 'SENT_BACK', 'CONFIRMED', 'REOPENED', 'RETURNED',
    'SOURCE_RECALLED', 'SOURCE_RESTORED'));

alter table match_decision drop constraint match_decision_reason_check;
alter table match_decision add constraint match_decision_reason_check check (reason in (
    '', 'DIFFERENT_MOTHER', 'DIFFERENT_FATHER', 'AGE_NOT_POSSIBLE', 'SIBLING', 'SAME_NAME_OTHER_PERSON',
    'DATES_IMPOSSIBLE', 'SOURCE_WITHDRAWN', 'FAMILY_SAYS_NOT_THEM', 'DUPLICATE_ROW', 'FIELDS_CHANGED',
    'SOURCE_RESTORED', 'OTHER'));

create table source_copy (
    id        uuid primary key,
    source_id uuid         not null references source (id),
    reason    varchar(500) not null check (reason <> ''),
    taken_by  uuid         not null references staff_account (id),
    taken_at  timestamptz  not null
);
comment on table source_copy is 'Every time that somebody took the original file of a source out of the house, and why.';
create index source_copy_of_source on source_copy (source_id, taken_at desc);
revoke update, delete, truncate on source_copy from sila_app;
create trigger source_copy_stays before update or delete or truncate on source_copy
    for each statement execute function provenance_stays();
