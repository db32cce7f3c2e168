-- How common each name is among all reports and records: counted as they come and go, so that the weight of a name is the
-- same whether one report is matched or a whole list, on one node or on several, and without reading a million names.

create table record_name (
    record_id   uuid primary key,
    given       bigint[] not null,
    family      bigint[] not null
);
comment on table record_name is 'The names of a detainee record that are counted in name_count, as the engine identifies them. Forgotten by a trigger.';

create table report_name (
    report_id   uuid primary key,
    given       bigint[] not null,
    family      bigint[] not null
);
comment on table report_name is 'The names of a report that are counted in name_count, as the engine identifies them. Forgotten by a trigger.';

create table name_count (
    role        text   not null check (role in ('GIVEN', 'FAMILY', 'MENTION')),
    identity    bigint not null,
    mentions    bigint not null,
    primary key (role, identity)
) with (fillfactor = 70);
comment on table name_count is 'How many given names (own, father''s, grandfather''s) and family names are the same name, and under MENTION how many reports and records were counted; changed in the transaction that changes record_name or report_name.';

-- Of what is deleted, nothing stays counted.
create function uncount_names(given bigint[], family bigint[]) returns void language sql as $$
    update name_count set mentions = mentions - less.count
    from (
        select role, identity, count(*) as count from (
            select 'GIVEN' as role, unnest(given) as identity
            union all select 'FAMILY', unnest(family)
            union all select 'MENTION', 0) one
        group by role, identity order by role, identity) less
    where name_count.role = less.role and name_count.identity = less.identity
$$;

create or replace function forget_keys_of_records() returns trigger language plpgsql as $$
begin
    delete from record_key where record_id in (select id from gone);
    perform uncount_names(given, family) from record_name where record_id in (select id from gone);
    delete from record_name where record_id in (select id from gone);
    return null;
end $$;

create or replace function forget_keys_of_reports() returns trigger language plpgsql as $$
begin
    delete from report_key where report_id in (select id from gone);
    perform uncount_names(given, family) from report_name where report_id in (select id from gone);
    delete from report_name where report_id in (select id from gone);
    return null;
end $$;
