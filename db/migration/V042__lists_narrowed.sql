-- Lists narrowed: where few fit, all that was ever decided, or is nobody's, would be looked through. The bands are those of
-- the index match_to_review_of_band.

create index match_to_review_of_governorate_and_band on match (
    governorate,
    (case when probability >= 0.9 then 'STRONG' when probability >= 0.3 then 'POSSIBLE' else 'WEAK' end),
    urgency desc, id desc)
    where state in ('SUGGESTED', 'IN_REVIEW', 'REOPENED');

create index match_decided_of_source on match (source_id, changed_at desc, id desc)
    where state in ('CONFIRMED', 'REJECTED', 'SUPERSEDED');
create index match_decided_of_governorate on match (governorate, changed_at desc, id desc)
    where state in ('CONFIRMED', 'REJECTED', 'SUPERSEDED');
create index match_decided_of_facility on match (facility, changed_at desc, id desc)
    where state in ('CONFIRMED', 'REJECTED', 'SUPERSEDED') and facility <> '';
create index match_decided_of_death on match (changed_at desc, id desc)
    where state in ('CONFIRMED', 'REJECTED', 'SUPERSEDED') and tells_of_death;
create index match_decided_of_band on match (
    (case when probability >= 0.9 then 'STRONG' when probability >= 0.3 then 'POSSIBLE' else 'WEAK' end),
    changed_at desc, id desc)
    where state in ('CONFIRMED', 'REJECTED', 'SUPERSEDED');

create index sought_case_of_nobody_by_status on sought_case (status, changed_at desc, id desc) where caseworker_id is null;
