-- A lost access code is replaced by a caseworker who recognised the family.

alter table report add column code_renewed_at timestamptz;
comment on column report.code_renewed_at is 'When staff last gave out another access code; null for the one that came with the report. The family sees it.';
