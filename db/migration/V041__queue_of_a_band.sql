-- The queue of one band: in the order of urgency the weak ones come last, so that their first page lies behind all others.
-- The limits are those of the vocabulary "match band".

create index match_to_review_of_band on match (
    (case when probability >= 0.9 then 'STRONG' when probability >= 0.3 then 'POSSIBLE' else 'WEAK' end),
    urgency desc, id desc)
    where state in ('SUGGESTED', 'IN_REVIEW', 'REOPENED');
