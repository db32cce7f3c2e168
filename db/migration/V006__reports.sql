-- What families say.

create table report (
    id                    uuid primary key,
    reference             varchar(12)  not null unique check (reference ~ '^SL-[0-9A-Z]{4}-[0-9A-Z]{4}$'),
    access_code_hash      text,
    channel               text         not null check (channel in ('WEB', 'ASSISTED', 'IMPORT')),
    external_id           varchar(100) not null,
    submission_key        uuid unique,
    full_name             varchar(200) not null,
    given_name            varchar(200) not null,
    father_name           varchar(200) not null,
    grandfather_name      varchar(200) not null,
    family_name           varchar(200) not null,
    mother_name           varchar(200) not null,
    nickname              varchar(200) not null,
    sex                   text         not null check (sex in ('MALE', 'FEMALE', 'UNKNOWN')),
    birth_date            varchar(11),
    age                   integer check (age between 0 and 130),
    age_on                varchar(11),
    birth_place           varchar(300) not null,
    origin                varchar(300) not null,
    national_number       bytea,
    national_number_index bytea,
    registry_number       varchar(100) not null,
    event_date            varchar(11),
    event_place           varchar(300) not null,
    facility              varchar(300) not null,
    event                 text         not null check (event in (
        'MISSING', 'ARRESTED', 'ENTERED', 'SEEN', 'TRANSFERRED', 'COURT', 'HOSPITALISED', 'RELEASED',
        'FREED_AT_OPENING', 'ESCAPED', 'DEATH_RECORDED', 'EXECUTION_ORDERED', 'UNKNOWN')),
    responsible_party     text         not null check (responsible_party in (
        'MILITARY_INTELLIGENCE', 'AIR_FORCE_INTELLIGENCE', 'POLITICAL_SECURITY', 'STATE_SECURITY', 'MILITARY_POLICE',
        'CRIMINAL_SECURITY', 'ARMY', 'AUXILIARY_GROUPS', 'ISIS', 'HTS', 'SDF', 'ARMED_OPPOSITION', 'FOREIGN_FORCES',
        'OTHER', 'UNKNOWN')),
    account               bytea,
    news                  text         not null check (news in (
        'NOT_ASKED', 'NO_NEWS', 'SEEN', 'TOLD_OF_DEATH', 'PREFER_NOT_TO_SAY')),
    news_details          bytea,
    relationship          text         not null check (relationship in (
        'MOTHER', 'FATHER', 'WIFE', 'HUSBAND', 'SON', 'DAUGHTER', 'BROTHER', 'SISTER', 'GRANDPARENT', 'UNCLE_AUNT',
        'COUSIN', 'IN_LAW', 'FRIEND', 'CELLMATE', 'LAWYER', 'ORGANISATION', 'SELF', 'OTHER', 'UNKNOWN')),
    enquirer_name         bytea,
    enquirer_phone        bytea,
    enquirer_email        bytea,
    safe_contact          bytea,
    returns_with_code     boolean      not null,
    language              varchar(5)   not null,
    consent_search        boolean      not null,
    consent_share         boolean      not null,
    consent_publish       boolean      not null,
    consent_survivors     boolean      not null,
    family_state          text         not null check (family_state in (
        'RECEIVED', 'SEARCHING', 'NEEDS_INFORMATION', 'CASEWORKER_WILL_CONTACT', 'CLOSED')),
    submitted_at          timestamptz  not null,
    withdrawn_at          timestamptz,
    version               integer      not null
);
comment on table report is 'What one enquirer says about one person sought.';
comment on column report.reference is 'Public name of the report, SL-XXXX-XXXX.';
comment on column report.access_code_hash is 'Slow hash of the access code, which is shown once; null until a code is given out.';
comment on column report.submission_key is 'Names one filled-in form, so that sending it twice makes one report.';
comment on column report.account is 'Sealed, as are news_details, the enquirer''s name and every way to reach them.';
comment on column report.family_state is 'The only state the family sees.';
create index report_by_time on report (submitted_at desc, id desc);
create index report_by_external_id on report (external_id) where external_id <> '';
create index report_by_national_number on report (national_number_index) where national_number_index is not null;

create table report_facility (
    report_id   uuid         not null references report (id) on delete cascade,
    position    integer     not null,
    facility    varchar(300) not null check (facility <> ''),
    since       varchar(11),
    learned     varchar(500) not null,
    primary key (report_id, position)
);
comment on table report_facility is 'Places of detention that the family heard of, in the order they told them.';

create table report_addition (
    id          uuid primary key,
    report_id   uuid        not null references report (id) on delete cascade,
    text        bytea       not null,
    added_at    timestamptz not null
);
comment on table report_addition is 'What the family added later, sealed, newest last.';
create index report_addition_of_report on report_addition (report_id, added_at);

create table report_draft (
    id          uuid primary key,
    secret_hash bytea       not null,
    answers     bytea       not null,
    started_at  timestamptz not null,
    saved_at    timestamptz not null,
    report_id   uuid references report (id) on delete cascade,
    receipt     bytea,
    version     integer     not null
);
comment on table report_draft is 'A half-written report, sealed; kept 30 days. report_id once it was sent.';
comment on column report_draft.receipt is 'Reference and access code, sealed, from sending until the enquirer typed the last group back.';
create index report_draft_by_age on report_draft (saved_at);

create table status_attempt (
    reference_index bytea       not null,
    at              timestamptz not null
);
comment on table status_attempt is 'Wrong codes of the last minutes; the reference is kept as a keyed hash only.';
create index status_attempt_by_time on status_attempt (at, reference_index);
