-- The queue of matches: what comes first, what it is narrowed by, and what a decision was made on.

alter table match
    add column source_id      uuid references source (id),
    add column tells_of_death boolean,
    add column governorate    varchar(10),
    add column facility       varchar(100),
    add column priority       smallint not null default 0 check (priority >= 0),
    add column waiting_since  timestamptz;

update match set
    source_id = record.source_id,
    tells_of_death = record.event in ('DEATH_RECORDED', 'EXECUTION_ORDERED'),
    priority = (select count(*) from case_priority where case_priority.case_id = match.case_id),
    waiting_since = match.proposed_at
from detainee_record record where record.id = match.record_id;

alter table match
    alter column source_id set not null,
    alter column tells_of_death set not null,
    alter column waiting_since set not null,
    add column urgency double precision not null generated always as (
        (ln(greatest(probability, 0.0001)) + ln((1 + priority)::double precision)) / ln(2::double precision)
        - extract(epoch from waiting_since - timestamptz '2024-01-01 00:00:00+00')::double precision
          / (60 * 24 * 60 * 60)) stored;

comment on column match.source_id is 'Of the record, as is tells_of_death: what the queue is narrowed by stands in one row.';
comment on column match.governorate is 'Code of the governorate it belongs to; empty where none is understood, null until it was worked out.';
comment on column match.facility is 'Code of the place of detention, in the same way.';
comment on column match.priority is 'How many grounds for priority its case has.';
comment on column match.waiting_since is 'When it was proposed, or came back to be reviewed again.';
comment on column match.urgency is
    'log2(probability x (1 + priority) x 2^(days waiting / 60)), less what is the same for all at any moment: the order never changes by the mere passing of time.';

drop index match_to_review;
create index match_to_review on match (urgency desc, id desc) where state in ('SUGGESTED', 'IN_REVIEW', 'REOPENED');
create index match_to_review_of_source on match (source_id, urgency desc, id desc)
    where state in ('SUGGESTED', 'IN_REVIEW', 'REOPENED');
create index match_to_review_of_governorate on match (governorate, urgency desc, id desc)
    where state in ('SUGGESTED', 'IN_REVIEW', 'REOPENED');
create index match_to_review_of_facility on match (facility, urgency desc, id desc)
    where state in ('SUGGESTED', 'IN_REVIEW', 'REOPENED') and facility <> '';
create index match_to_review_of_death on match (urgency desc, id desc)
    where state in ('SUGGESTED', 'IN_REVIEW', 'REOPENED') and tells_of_death;
create index match_without_place on match (id) where governorate is null;

create table match_compared (
    decision_id uuid primary key references match_decision (id) on delete cascade,
    match_id    uuid  not null references match (id) on delete cascade,
    report_id   uuid  not null references report (id) on delete cascade,
    fields      bytea not null
);
comment on table match_compared is 'What was compared when a match was rejected, sealed, to show what changed when it returns; goes when the report is withdrawn.';
create index match_compared_of_match on match_compared (match_id);
create index match_compared_of_report on match_compared (report_id);
