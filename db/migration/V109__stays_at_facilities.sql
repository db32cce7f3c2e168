-- Who was there when, as people tell it of themselves: on the page of each place where they were held.

alter table record_stay drop constraint record_stay_check;
comment on table record_stay is 'The stays that a record tells of, where it tells of more than its own event, in their order; the last is that of the event.';
comment on column record_stay.since is 'YYYY[-MM[-DD]][~], as until; null where nobody knows, as both may be.';

-- So that whether a list still counts is known without looking for each record among millions.
alter table record_stay add column source_id uuid;
update record_stay set source_id = record.source_id from detainee_record record where record.id = record_stay.record_id;
alter table record_stay alter column source_id set not null;
alter table record_stay add foreign key (source_id) references source (id) deferrable initially deferred;
comment on column record_stay.source_id is 'That of the record, which never changes.';

-- In the order in which a place lists them, so that a page of the list reads no more than a page.
drop index record_stay_at_facility;
create index record_stay_at_facility on record_stay (facility, (coalesce(since, until)), record_id, number)
    include (since, until, source_id);
