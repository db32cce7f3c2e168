-- What is said of a person sought, and which cases may be about one person.

create table case_claim (
    id                  uuid primary key,
    case_id             uuid          not null references sought_case (id) on delete cascade,
    fate                text          check (fate in (
        'ALIVE_CONFIRMED', 'ALIVE_REPORTED', 'DEATH_REPORTED', 'DEATH_DOCUMENTED', 'DEATH_IDENTIFIED')),
    whereabouts         text          check (whereabouts in (
        'DETAINED', 'HOSPITAL', 'RELEASED_HOME', 'RELEASED_ELSEWHERE', 'ABROAD', 'BURIAL_KNOWN', 'WITHHELD')),
    dated               varchar(11),
    place               varchar(300)  not null,
    teller              text          not null check (teller in (
        'REPORT', 'DOCUMENT', 'PERSON', 'ORGANISATION', 'CASEWORKER')),
    report_id           uuid          references report (id) on delete set null,
    said_by             bytea,
    how_known           text          not null check (how_known in (
        'SAW_THEM', 'HEARD_THE_NAME', 'HEARD_FROM_OTHERS', 'VISIT', 'OFFICIAL_DOCUMENT', 'CALL', 'INTERMEDIARY',
        'MEDIA', 'UNKNOWN')),
    reliability         char(1)       check (reliability in ('A', 'B', 'C', 'D', 'E', 'F')),
    credibility         smallint      check (credibility between 1 and 6),
    words               bytea,
    entered_by          uuid          not null references staff_account (id),
    entered_at          timestamptz   not null,
    withdrawn_by        uuid          references staff_account (id),
    withdrawn_at        timestamptz,
    withdrawn_reason    varchar(1000) not null default '',
    check (num_nonnulls(fate, whereabouts) > 0),
    check ((reliability is null) = (credibility is null)),
    check (withdrawn_by is null or withdrawn_at is not null)
);
comment on table case_claim is 'What somebody says of a person''s fate or whereabouts, with the source; it establishes nothing. Withdrawn with a reason, never deleted.';
comment on column case_claim.report_id is 'The report whose enquirer says it; when that is withdrawn, the words of the claim go.';
comment on column case_claim.said_by is 'Who says it, sealed, as are the words.';
comment on column case_claim.withdrawn_by is 'Null where the enquirer withdrew their report.';
create index case_claim_of_case on case_claim (case_id, entered_at);
create index case_claim_of_report on case_claim (report_id) where report_id is not null;

create table join_suggestion (
    id              uuid primary key,
    case_one        uuid             not null references sought_case (id) on delete cascade,
    case_two        uuid             not null references sought_case (id) on delete cascade,
    state           text             not null check (state in ('SUGGESTED', 'DISMISSED', 'JOINED')),
    probability     double precision not null check (probability between 0 and 1),
    relative        double precision not null check (relative between 0 and 1),
    reasons         jsonb            not null,
    deciding_fields bytea[]          not null check (cardinality(deciding_fields) > 0),
    suggested_at    timestamptz      not null,
    decided_by      uuid             references staff_account (id),
    decided_at      timestamptz,
    unique (case_one, case_two),
    check (case_one < case_two),
    check ((state = 'SUGGESTED') = (decided_at is null))
);
comment on table join_suggestion is 'Two cases whose reports the engine takes to be about one person. Holds no word of any report.';
comment on column join_suggestion.relative is 'Probability that the two are relatives rather than one person.';
comment on column join_suggestion.reasons is 'Message keys of the fields that say the most, and how they agree, with their weight in bits.';
comment on column join_suggestion.deciding_fields is 'Hashes of what was compared, the best pair of reports first: a dismissed suggestion returns only if the best pair is a new one.';
create index join_suggestion_in_order on join_suggestion (probability desc, id desc) where state = 'SUGGESTED';
create index join_suggestion_of_second on join_suggestion (case_two);

create table join_due (
    report_id   uuid primary key references report (id) on delete cascade,
    since       timestamptz not null default now()
);
comment on table join_due is 'Reports that are still to be compared with the reports of other cases; written with their keys.';
create index join_due_in_order on join_due (since);
insert into join_due (report_id) select id from report where consent_search and withdrawn_at is null;
