-- Where records come from, and the mentions of people in them.

create table source (
    id              uuid primary key,
    title           text        not null check (length(title) between 1 and 300),
    kind            text        not null check (kind in (
        'RELEASE_LIST', 'PRISON_REGISTER', 'TRANSFER_ORDER', 'WANTED_LIST', 'COURT_DOCKET', 'HOSPITAL_LIST',
        'MORGUE_LIST', 'PHOTO_INDEX', 'DEATH_CERTIFICATE', 'CIVIL_REGISTRY_ENTRY', 'BURIAL_REGISTER', 'TESTIMONY',
        'SELF_CHECK_IN', 'MEDIA_POST', 'ORGANISATION_LIST')),
    brought_by      text        not null check (length(brought_by) <= 300),
    obtained        text        not null check (length(obtained) <= 1000),
    dated           varchar(11),
    reliability     char(1)     not null check (reliability in ('A', 'B', 'C', 'D', 'E', 'F')),
    credibility     smallint    not null check (credibility between 1 and 6),
    file_id         uuid        unique references stored_file (id),
    registered_at   timestamptz not null,
    version         integer     not null
);
comment on table source is 'A list, register, testimony... that mentions people; graded by the Admiralty code.';
comment on column source.dated is 'Date of the document itself, YYYY[-MM[-DD]][~].';
create index source_by_time on source (registered_at desc, id desc);

create table detainee_record (
    id                    uuid primary key,
    source_id             uuid         not null references source (id),
    row_number            integer      not null check (row_number > 0),
    external_id           varchar(100) not null,
    as_written            jsonb        not null,
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
    stored_at             timestamptz  not null,
    unique (source_id, row_number)
);
comment on table detainee_record is 'One mention of one person in one source, kept as written; never overwritten by a match.';
comment on column detainee_record.as_written is 'The row as the source has it: column header to cell text, in order, never altered.';
comment on column detainee_record.national_number is 'Sealed; equality goes through national_number_index (keyed hash).';
create index detainee_record_by_national_number on detainee_record (national_number_index)
    where national_number_index is not null;
