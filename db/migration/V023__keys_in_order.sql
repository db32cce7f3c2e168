-- What the engine finds candidates by, laid out for a million records: keys once, in the order in which they are asked
-- for, and without weights, which change with how common names are. Dropped and made again: Sila makes the keys of what is
-- there at its next start, as it does whenever another version of the engine makes other keys.

drop table record_key;
drop table report_key;

create table record_key (
    key         bigint not null,
    record_id   uuid   not null,
    primary key (key, record_id)
) with (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.1);
comment on table record_key is 'Blocking keys of detainee records: hashes of what two mentions of one person share. Freed of keys by a trigger when a record is deleted: a foreign key would be checked 35 times a record.';
create index record_key_of_record on record_key (record_id);

create table report_key (
    key         bigint not null,
    report_id   uuid   not null,
    primary key (key, report_id)
) with (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.1);
comment on table report_key is 'Blocking keys of the reports that are searched for; none for a report without consent to search.';
create index report_key_of_report on report_key (report_id);

create function forget_keys_of_records() returns trigger language plpgsql as $$
begin
    delete from record_key where record_id in (select id from gone);
    return null;
end $$;
create trigger forget_keys after delete on detainee_record
    referencing old table as gone for each statement execute function forget_keys_of_records();

create function forget_keys_of_reports() returns trigger language plpgsql as $$
begin
    delete from report_key where report_id in (select id from gone);
    return null;
end $$;
create trigger forget_keys after delete on report
    referencing old table as gone for each statement execute function forget_keys_of_reports();

create table key_making (
    kind            text primary key check (kind in ('RECORDS', 'REPORTS')),
    engine_version  integer not null,
    done_up_to      uuid,
    finished        boolean not null
);
comment on table key_making is 'Which version of the engine made the keys that are stored, and while it makes them anew, how far it is.';
insert into key_making values ('RECORDS', 0, null, false), ('REPORTS', 0, null, false);

alter table report_due add column in_full boolean not null default true;
comment on column report_due.in_full is 'Whether the report is compared with every record that shares keys with it, or only with those in pair_due besides those it had.';
alter table report_due alter column since set default now();

create table record_due (
    record_id   uuid primary key references detainee_record (id) on delete cascade
);
comment on table record_due is 'New records that are still to be looked for among the reports: written with their keys, taken away with the pairs that may be worth a proposal.';

create table pair_due (
    report_id   uuid not null references report (id) on delete cascade,
    record_id   uuid not null references detainee_record (id) on delete cascade,
    primary key (report_id, record_id)
);
comment on table pair_due is 'New records that a report is still to be compared with; its row in report_due says when.';

create table report_contenders (
    report_id   uuid primary key references report (id) on delete cascade,
    record_ids  uuid[] not null,
    compared_at timestamptz not null
);
comment on table report_contenders is 'Per report the records on which its probabilities depend, proposed or not, so that a new record can be added without asking for all candidates again.';
create index report_contenders_by_age on report_contenders (compared_at);
