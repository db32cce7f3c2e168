-- Why a case comes first.

create table case_priority (
    case_id     uuid        not null references sought_case (id) on delete cascade,
    ground      text        not null check (ground in (
        'MINOR', 'MINOR_WHEN_MISSING', 'ELDERLY', 'MEDICAL', 'PREGNANT', 'OTHER')),
    words       bytea,
    set_by      uuid references staff_account (id),
    set_at      timestamptz not null,
    primary key (case_id, ground),
    check ((set_by is null) = (ground in ('MINOR', 'MINOR_WHEN_MISSING', 'ELDERLY'))),
    check (set_by is not null or words is null),
    check (ground <> 'OTHER' or words is not null)
);
comment on table case_priority is 'Why a case comes before others; set_by is null where it follows from the ages that its reports tell.';
comment on column case_priority.words is 'What a colleague said of it, sealed: it may be an illness.';

alter table case_change drop constraint case_change_what_check;
alter table case_change add constraint case_change_what_check check (what in (
    'STATUS', 'FATE', 'WHEREABOUTS', 'CASEWORKER', 'JOIN', 'SEPARATE', 'PRIORITY'));

-- Of the cases that are there. What the application works out later may differ by a day's age.
insert into case_priority (case_id, ground, set_at)
select distinct told.case_id, ground, now()
from (
    select case_report.case_id,
           extract(year from now())::int - left(report.birth_date, 4)::int as now_at_most,
           left(report.event_date, 4)::int - left(report.birth_date, 4)::int as then_at_most
    from case_report join report on report.id = case_report.report_id
    where report.withdrawn_at is null and report.birth_date is not null
) told
cross join lateral (
    select 'MINOR' as ground where now_at_most < 18
    union all select 'MINOR_WHEN_MISSING' where now_at_most >= 18 and then_at_most between 0 and 17
    union all select 'ELDERLY' where now_at_most >= 60
) grounds;
