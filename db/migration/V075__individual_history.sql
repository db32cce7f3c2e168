-- The page of an individual shows who was ever held to be it: taken out or not.

create index individual_record_ever_of_individual on individual_record (individual_id, put_at, id);
drop index individual_record_of_individual;
