-- An index from the owner to each of its 34 keys took as long to write as the keys themselves, and was read only to take
-- keys away. Each owner's keys stand in one row instead.

create table record_keyed (
    record_id   uuid primary key,
    keys        bigint[] not null check (cardinality(keys) > 0)
);
comment on table record_keyed is 'Per detainee record its keys in record_key, by which they are taken away; forgotten by the same trigger.';
insert into record_keyed (record_id, keys) select record_id, array_agg(key) from record_key group by record_id;
drop index record_key_of_record;

create table report_keyed (
    report_id   uuid primary key,
    keys        bigint[] not null check (cardinality(keys) > 0)
);
comment on table report_keyed is 'Per report its keys in report_key, by which they are taken away; forgotten by the same trigger.';
insert into report_keyed (report_id, keys) select report_id, array_agg(key) from report_key group by report_id;
drop index report_key_of_report;

create or replace function forget_keys_of_records() returns trigger language plpgsql as $$
begin
    delete from record_key using (
        select record_id, unnest(keys) as key from record_keyed where record_id in (select id from gone)) own
    where record_key.key = own.key and record_key.record_id = own.record_id;
    delete from record_keyed where record_id in (select id from gone);
    perform uncount_names(given, family) from record_name where record_id in (select id from gone);
    delete from record_name where record_id in (select id from gone);
    return null;
end $$;

create or replace function forget_keys_of_reports() returns trigger language plpgsql as $$
begin
    delete from report_key using (
        select report_id, unnest(keys) as key from report_keyed where report_id in (select id from gone)) own
    where report_key.key = own.key and report_key.report_id = own.report_id;
    delete from report_keyed where report_id in (select id from gone);
    perform uncount_names(given, family) from report_name where report_id in (select id from gone);
    delete from report_name where report_id in (select id from gone);
    return null;
end $$;
