-- A report saved to be finished later gets its reference and access code early.

alter table report_draft
    add column reference        varchar(12) unique check (reference ~ '^SL-[0-9A-Z]{4}-[0-9A-Z]{4}$'),
    add column access_code_hash text,
    add constraint report_draft_receipt_whole check ((reference is null) = (access_code_hash is null));
comment on column report_draft.reference is 'Given early, when the enquirer saves the draft to finish it later; the report will have the same.';
comment on column report_draft.access_code_hash is 'Slow hash of the access code that was given with it; the report will have the same.';
comment on column report_draft.receipt is 'Reference and access code, sealed, from when they are given until the enquirer typed the last group back.';

comment on table status_attempt is 'Codes tried within the hour; the reference is kept as a keyed hash only.';
