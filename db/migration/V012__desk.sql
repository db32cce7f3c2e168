-- Indexes of the lists that staff work from.

create index match_decided on match (changed_at desc, id desc) where state in ('CONFIRMED', 'REJECTED', 'SUPERSEDED');
create index sought_case_by_status on sought_case (status, changed_at desc, id desc);
create index sought_case_of_caseworker_in_order on sought_case (caseworker_id, changed_at desc, id desc)
    where caseworker_id is not null;
drop index sought_case_of_caseworker;
