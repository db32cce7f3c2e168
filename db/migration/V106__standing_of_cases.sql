-- Whatever counts matches or suggestions asks of each whether its case still stands, and whose it is.
create index sought_case_standing on sought_case (id) include (status, caseworker_id);
