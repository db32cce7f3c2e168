-- What 300 people leave behind in two years of work on the cases that are there. Expects the temporary tables sealed_words
-- (context, words), told_evidence (at, content, version) and staff_password (hash).

select setseed(0.25);

create function pg_temp.key(number bigint, kind text) returns uuid language sql immutable as $$
    select ('018f' || lpad(to_hex(number), 8, '0') || '7' || substr(md5(kind || number), 1, 3) || '8'
            || substr(md5(kind || number), 4, 15))::uuid
$$;
create function pg_temp.sealed(asked text) returns bytea language sql stable as $$
    select words from sealed_words where context = asked
$$;
create function pg_temp.times(number bigint, times int) returns int language sql immutable as $$
    select (hashint8(number)::bigint & 2147483647)::int % times
$$;

-- People

insert into staff_team (id, name, made_at)
select pg_temp.key(n, 'team'), 'Team ' || n, now() - interval '2 years' from generate_series(0, 29) n;

insert into staff_account (id, sign_in_name, name, role, password_hash, enabled, created_at, version, team_id)
select pg_temp.key(n, 'staff'), 'staff-' || n, 'Staff ' || n,
       case when n < 30 then 'SUPERVISOR' when n < 33 then 'ADMINISTRATOR' else 'CASEWORKER' end,
       (select hash from staff_password), true, now() - interval '2 years', 0, pg_temp.key(n % 30, 'team')
from generate_series(0, 299) n;

insert into desk_visit (staff_id, seen_until)
select pg_temp.key(n, 'staff'), now() - n % 9 * interval '1 day' from generate_series(0, 299) n where n % 3 > 0;

-- Cases

create temporary table drawn as
select row_number() over (order by sought_case.id) - 1 as at, sought_case.id, case_report.report_id
from sought_case join case_report on case_report.origin_case = sought_case.id;
create unique index on drawn (at);
create unique index on drawn (id);
alter table drawn add column status text, add column caseworker_id uuid, add column opened_at timestamptz,
    add column changed_at timestamptz, add column joined_into uuid;
update drawn set
    status = case
        when at % 100 < 20 then 'RECEIVED' when at % 100 < 25 then 'SCREENING' when at % 100 < 35 then 'NEEDS_INFO'
        when at % 100 < 75 then 'OPEN' when at % 100 < 78 then 'VERIFYING' when at % 100 < 82 then 'RESOLVED'
        when at % 100 < 87 then 'SUSPENDED' when at % 100 < 91 then 'WITHDRAWN' when at % 100 < 95 then 'JOINED'
        else 'CLOSED' end,
    caseworker_id = case when at % 100 >= 12 then pg_temp.key(33 + pg_temp.times(at, 267), 'staff') end,
    opened_at = now() - random() * random() * interval '700 days';
update drawn set changed_at = now() - random() * (now() - opened_at);
update drawn set joined_into = other.id, caseworker_id = other.caseworker_id
from drawn other where drawn.status = 'JOINED' and other.at = drawn.at - 50;
analyze drawn;

update sought_case set status = drawn.status, caseworker_id = drawn.caseworker_id, opened_at = drawn.opened_at,
    changed_at = drawn.changed_at, joined_into = drawn.joined_into,
    fate = case when drawn.status = 'RESOLVED' then case when at % 2 = 0 then 'ALIVE_CONFIRMED' else 'DEATH_IDENTIFIED' end
                when at % 10 = 0 then 'ALIVE_REPORTED' else 'UNKNOWN' end
from drawn where drawn.id = sought_case.id;

update report set submitted_at = drawn.opened_at, consent_survivors = at % 3 = 0,
    withdrawn_at = case when status = 'WITHDRAWN' then changed_at end
from drawn where drawn.report_id = report.id;

update case_report set case_id = drawn.joined_into, added_at = drawn.opened_at
from drawn where drawn.joined_into is not null and drawn.report_id = case_report.report_id;

insert into case_priority (case_id, ground, words, set_by, set_at)
select id, case at % 3 when 0 then 'MINOR' when 1 then 'ELDERLY' else 'MEDICAL' end,
       case when at % 3 = 2 then pg_temp.sealed('case_priority.words') end,
       case when at % 3 = 2 then pg_temp.key(1, 'staff') end, opened_at
from drawn where pg_temp.times(at, 8) = 0;

insert into case_change (id, case_id, what, before, after, reason, changed_by, changed_at, lasted_seconds)
select pg_temp.key(at * 4 + step, 'change'), id, 'STATUS', (array['RECEIVED', 'SCREENING', 'OPEN', 'NEEDS_INFO'])[step],
       (array['SCREENING', 'OPEN', 'NEEDS_INFO', 'OPEN'])[step], '', pg_temp.key(33 + pg_temp.times(at, 267), 'staff'),
       opened_at + step / 5.0 * (now() - opened_at), (random() * 5000000)::bigint
from drawn cross join generate_series(1, 4) step
where status <> 'RECEIVED' and step <= 1 + pg_temp.times(at, 4);

insert into case_change (id, case_id, what, before, after, reason, changed_by, changed_at)
select pg_temp.key(at, 'given'), id, 'CASEWORKER', '', caseworker_id::text, '', pg_temp.key(1, 'staff'), opened_at
from drawn where caseworker_id is not null;

insert into case_note (id, case_id, text, written_by, written_at)
select pg_temp.key(n, 'note'), id, pg_temp.sealed('case_note.text'), coalesce(caseworker_id, pg_temp.key(1, 'staff')),
       opened_at + random() * (now() - opened_at)
from generate_series(0, (select count(*) from drawn)) n join drawn on at = pg_temp.times(n, (select count(*) from drawn)::int);

insert into case_task (id, case_id, text, due_on, assignee_id, opened_by, opened_at, done_by, done_at)
select pg_temp.key(n, 'task'), id, pg_temp.sealed('case_task.text'), current_date - 200 + (random() * 230)::int,
       case when n % 3 = 0 then pg_temp.key(33 + pg_temp.times(n, 267), 'staff') end, caseworker_id, opened_at,
       case when n % 3 <> 1 then caseworker_id end,
       case when n % 3 <> 1 then opened_at + random() * (now() - opened_at) end
from generate_series(0, 2 * (select count(*) from drawn)) n
join drawn on at = pg_temp.times(n, (select count(*) from drawn)::int) and status not in ('JOINED', 'WITHDRAWN');

insert into case_claim (id, case_id, fate, whereabouts, dated, place, teller, said_by, how_known, reliability,
                        credibility, words, entered_by, entered_at)
select pg_temp.key(n, 'claim'), id, case when n % 2 = 0 then 'ALIVE_REPORTED' end, 'DETAINED',
       2012 + n % 10 || '-0' || 1 + n % 9, 'Damascus', 'PERSON', pg_temp.sealed('case_claim.said_by'), 'SAW_THEM', 'C', 3,
       pg_temp.sealed('case_claim.words'), coalesce(caseworker_id, pg_temp.key(1, 'staff')),
       opened_at + random() * (now() - opened_at)
from generate_series(0, (select count(*) from drawn)) n
join drawn on at = case when n % 20 = 0 then n / 20 % 400 else pg_temp.times(n, (select count(*) from drawn)::int) end;

insert into report_facility (report_id, position, facility, since, learned)
select report_id, 0, facility, event_date, ''
from drawn join report on report.id = report_id
where facility <> '' and event_date is not null and pg_temp.times(at, 3) = 0;

insert into report_message (id, report_id, text, asks, state, written_by, written_at)
select pg_temp.key(at, 'message'), report_id, pg_temp.sealed('report_message.text'), at % 2 = 0,
       case when at % 1000 = 5 then 'WAITING' else 'SENT' end, coalesce(caseworker_id, pg_temp.key(1, 'staff')), opened_at
from drawn where at % 5 = 0;

insert into report_addition (id, report_id, text, added_at, read_at, read_by)
select pg_temp.key(at, 'addition'), report_id, pg_temp.sealed('report_addition.text'), changed_at,
       case when at % 70 > 0 then now() end, case when at % 70 > 0 then pg_temp.key(1, 'staff') end
from drawn where at % 7 = 0 and status <> 'WITHDRAWN';

insert into case_opening (id, case_id, staff_id, reason, words, opened_at)
select pg_temp.key(at, 'opening'), id, pg_temp.key(40, 'staff'), 'COVERS_COLLEAGUE', '', now() - random() * interval '300 days'
from drawn where at % 10 = 0;

-- Matches: most cases have two, the first ones up to forty; a third of the records has rivals

create temporary table drawn_record as
select row_number() over (order by id) - 1 as at, id, source_id, event from detainee_record;
create unique index on drawn_record (at);
analyze drawn_record;

create temporary table drawn_match as
select n, matches, pg_temp.key(n, 'match') as id,
       floor((select count(*) from drawn)
             * power(n * 13 % (select count(*) from drawn) / (select count(*) from drawn)::float, 1.3))::bigint as of_case,
       n % (matches * 7 / 10) * 7919 % (select count(*) from drawn_record) as of_record,
       case when n % 100 < 62 then 'SUGGESTED' when n % 100 < 65 then 'IN_REVIEW' when n % 100 < 66 then 'REOPENED'
            when n % 100 < 68 then 'SECOND_REVIEW' when n % 100 < 72 and n < matches * 7 / 10 then 'CONFIRMED'
            when n % 100 < 94 then 'REJECTED' when n % 100 < 97 then 'SUPERSEDED' else 'WITHDRAWN' end as state,
       0.05 + 0.95 * random() * random() as probability, now() - random() * random() * interval '600 days' as proposed_at
from (select 2 * count(*) as matches from drawn) many cross join generate_series(0, matches - 1) n;

insert into match (id, case_id, report_id, record_id, state, probability, weight, evidence, model_version, deciding_fields,
                   superseded_by, accepted_by, decided_by, proposed_at, changed_at, version, source_id, tells_of_death,
                   priority, waiting_since)
select drawn_match.id, coalesce(joined_into, drawn.id), report_id, drawn_record.id, state, probability, 10 * probability,
       told_evidence.content, told_evidence.version, decode(md5(n::text), 'hex'),
       case when state = 'SUPERSEDED' then pg_temp.key(68 + pg_temp.times(n, least(1000, matches / 200)::int) * 100, 'match') end,
       case when state in ('SECOND_REVIEW', 'CONFIRMED') then pg_temp.key(33 + pg_temp.times(n, 267), 'staff') end,
       case when state = 'CONFIRMED' then pg_temp.key(pg_temp.times(n, 30), 'staff')
            when state in ('REJECTED', 'SUPERSEDED') then pg_temp.key(33 + pg_temp.times(n, 267), 'staff') end,
       proposed_at, proposed_at + random() * (now() - proposed_at), 0, source_id,
       event in ('DEATH_RECORDED', 'EXECUTION_ORDERED'),
       (select count(*) from case_priority where case_priority.case_id = coalesce(joined_into, drawn.id)), proposed_at
from drawn_match
join drawn on drawn.at = of_case
join drawn_record on drawn_record.at = of_record
join told_evidence on told_evidence.at = n % (select count(*) from told_evidence)
order by n
on conflict do nothing;

insert into match_decision (id, match_id, from_state, to_state, reason, note, decided_by, decided_at)
select pg_temp.key(n, 'decision'), match.id, 'SUGGESTED', match.state,
       case when match.state = 'REJECTED' then (array['DIFFERENT_MOTHER', 'AGE_NOT_POSSIBLE', 'SIBLING', 'DUPLICATE_ROW'])[1 + n % 4]
            else '' end,
       '', coalesce(decided_by, accepted_by), changed_at
from drawn_match join match on match.id = drawn_match.id
where match.state in ('SECOND_REVIEW', 'CONFIRMED', 'REJECTED', 'SUPERSEDED');

-- What comes after a confirmation

create temporary table drawn_reunification as
select n, pg_temp.key(n, 'reunification') as id, n % 5 < 3 as closed, changed_at as opened_at, match.id as match_id, case_id,
       record_id, case when tells_of_death then 'DEATH' else 'ALIVE' end as kind
from drawn_match join match on match.id = drawn_match.id where match.state = 'CONFIRMED';

insert into reunification (id, match_id, case_id, record_id, kind, identification, method, identified_by, identified_at,
                           approved_by, approved_at, outcome, outcome_reason, opened_at, counts_from, stepped_at, closed_at,
                           version)
select id, match_id, case_id, record_id, kind, 'CONFIRMED', 'DNA', pg_temp.key(40, 'staff'), opened_at,
       pg_temp.key(1, 'staff'), opened_at, case when closed then case kind when 'DEATH' then 'DEATH_NOTIFIED' else 'REUNITED' end end,
       '', opened_at, opened_at, opened_at, case when closed then opened_at + random() * (now() - opened_at) end, 0
from drawn_reunification;

insert into reunification_event (id, reunification_id, kind, happened_on, in_person, logged_by, logged_at)
select pg_temp.key(n * 2 + step, 'event'), id,
       case when step = 0 then 'FAMILY_INFORMED' when kind = 'DEATH' then 'EFFECTS_RETURNED' else 'PHYSICAL_REUNION' end,
       opened_at::date, true, pg_temp.key(40, 'staff'), opened_at + interval '1 hour'
from drawn_reunification cross join generate_series(0, 1) step where closed or step < n % 2;

insert into follow_up (id, reunification_id, due_on, done_by, done_at, stage, result)
select pg_temp.key(n * 3 + step, 'follow-up'), id, opened_at::date + (array[14, 90, 180])[step + 1],
       case when step = 0 then pg_temp.key(40, 'staff') end, case when step = 0 then now() end,
       (array['TWO_WEEKS', 'THREE_MONTHS', 'SIX_MONTHS'])[step + 1], case when step = 0 then 'DONE' end
from drawn_reunification cross join generate_series(0, 2) step where closed;

insert into reunification_mistake (id, reunification_id, reason, incident, found_by, found_at, family_was_told, had_met)
select pg_temp.key(n, 'mistake'), id, pg_temp.sealed('reunification_mistake.reason'),
       pg_temp.sealed('reunification_mistake.incident'), pg_temp.key(40, 'staff'), opened_at, false, false
from drawn_reunification where pg_temp.times(n, 200) = 0;

-- Suggestions, notices, lists, the trail

insert into join_suggestion (id, case_one, case_two, state, probability, relative, reasons, deciding_fields, suggested_at,
                             decided_by, decided_at)
select pg_temp.key(one.at, 'join'), least(one.id, two.id), greatest(one.id, two.id),
       case when one.at % 4 = 0 then 'DISMISSED' else 'SUGGESTED' end, 0.5 + random() / 2, random(),
       '[{"what": "matching.field.given", "how": "matching.level.given.same", "weight": 6.5}]', array[decode('00', 'hex')],
       now() - random() * interval '300 days', case when one.at % 4 = 0 then pg_temp.key(40, 'staff') end,
       case when one.at % 4 = 0 then now() end
from drawn one join drawn two on two.at = one.at + 1 where pg_temp.times(one.at, 12) = 0;

insert into staff_notice (id, staff_id, kind, subject_id, case_number, told_at, seen_at)
select pg_temp.key(at, 'notice'), drawn.caseworker_id, case when at % 2 = 0 then 'PROPOSAL' else 'CASE_GIVEN' end, id, number, told,
       case when pg_temp.times(at, 6) > 0 then told + interval '1 hour' end
from (select drawn.*, number, now() - random() * random() * interval '200 days' as told
      from drawn join sought_case using (id)) drawn
where drawn.caseworker_id is not null;

insert into stored_file (id, sha256, name, content_type, size, stored_at)
select id, md5(id::text) || md5(id::text), 'list.csv', 'text/csv', 1000000, registered_at from source;
insert into list_import (id, kind, state, file_id, sha256, title, record_kind, brought_by, obtained, reliability, credibility,
                         agreed_to_search, list_columns, source_id, row_count, last_row, stored_count, uploaded_by, uploaded_at,
                         started_at, finished_at)
select id, 'RECORDS', 'FINISHED', id, md5(id::text) || md5(id::text), title, kind, brought_by, obtained, reliability, credibility,
       false, '', id, 5000, 5001, 5000, pg_temp.key(1, 'staff'), registered_at, registered_at, registered_at
from source;

insert into audit_entry (number, at, actor, actor_role, action, subject_type, subject_id, details, hash)
select (select coalesce(max(number), 0) from audit_entry) + n, now() - (trail - n) * interval '20 seconds',
       pg_temp.key(33 + pg_temp.times(n, 267), 'staff')::text, 'CASEWORKER',
       (array['case-viewed', 'match-viewed', 'cases-listed', 'matches-listed'])[1 + n % 4],
       case when n % 4 = 1 then 'match' else 'case' end, id, '{}', decode(md5(n::text) || md5(n::text), 'hex')
from (select 4 * count(*) as trail from drawn) many cross join generate_series(1, trail) n
join drawn on at = pg_temp.times(n, (select count(*) from drawn)::int)
order by n;
