-- The row that names a list's columns may be corrected by hand; exchange files bring rows that have expired.

alter table list_import add column header_row integer check (header_row >= 0);
comment on column list_import.header_row is
    'Number of the row that names the columns, 0 where none does; null in imports of before it was kept, where it is found anew.';

alter table import_refusal drop constraint import_refusal_reason_check;
alter table import_refusal add constraint import_refusal_reason_check check (reason in (
    'NO_NAME', 'TOO_LONG', 'WRONG_DATE', 'FUTURE_DATE', 'WRONG_AGE', 'DUPLICATE_ID', 'REPEATED_HEADER', 'ALREADY_HERE',
    'ALREADY_HERE_CHANGED', 'EXPIRED', 'UNCALCULATED'));
