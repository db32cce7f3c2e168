-- Whatever counts matches or suggestions asks of each whether its case still stands, and whose it is.
create index sought_case_standing on sought_case (id) include (status, caseworker_id);

-- What is new among the cases of nobody; the last thousand of them are counted for everybody who opens the desk.
create index sought_case_new_of_nobody on sought_case (opened_at) include (changed_at) where caseworker_id is null;
