-- What changed on a person's cases is asked of each of perhaps two thousand; indexes alone answer it.

create index match_of_case_by_time on match (case_id, proposed_at) include (id, changed_at);

drop index match_decision_of_match;
create index match_decision_of_match on match_decision (match_id, decided_at) include (decided_by);

create index case_change_to_caseworker on case_change (after, changed_at) include (case_id, changed_by)
    where what = 'CASEWORKER';
create index case_change_of_join on case_change (case_id, changed_at) where what in ('JOIN', 'SEPARATE');
