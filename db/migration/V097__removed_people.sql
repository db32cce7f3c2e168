-- People who wish that nothing is kept of them in a list.

alter table detainee_record add column erased_at timestamptz;
comment on column detainee_record.erased_at is 'Since when it says nothing any more, at the wish of whom it was about; null where it speaks.';

create table removed_person (
    person_index bytea primary key,
    removed_at   timestamptz not null
);
comment on table removed_person is
    'Keyed hashes of name, birth and mother of people whose records were removed: no list brings them in again.';

alter table import_refusal drop constraint import_refusal_reason_check;
alter table import_refusal add constraint import_refusal_reason_check check (reason in (
    'NO_NAME', 'TOO_LONG', 'WRONG_DATE', 'FUTURE_DATE', 'WRONG_AGE', 'DUPLICATE_ID', 'REPEATED_HEADER', 'ALREADY_HERE',
    'ALREADY_HERE_CHANGED', 'REMOVED', 'EXPIRED', 'UNCALCULATED'));
