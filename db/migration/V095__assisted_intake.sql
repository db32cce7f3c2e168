-- Reports that a member of staff fills in for somebody who calls.

alter table report_draft
    add column assisted_by uuid references staff_account (id),
    add column assisted_how text check (assisted_how in ('TELEPHONE', 'IN_PERSON', 'MESSAGES')),
    add column assisted_language varchar(5),
    add column assisted_consent text check (assisted_consent in ('SPOKEN', 'SPOKEN_BEFORE_WITNESS', 'SIGNED')),
    add constraint draft_assistance_whole
        check (num_nulls(assisted_by, assisted_how, assisted_language, assisted_consent) in (0, 4));

alter table report
    add column assisted_by uuid references staff_account (id),
    add column assisted_how text check (assisted_how in ('TELEPHONE', 'IN_PERSON', 'MESSAGES')),
    add column assisted_language varchar(5),
    add column assisted_consent text check (assisted_consent in ('SPOKEN', 'SPOKEN_BEFORE_WITNESS', 'SIGNED')),
    add constraint report_assistance_whole
        check (num_nulls(assisted_by, assisted_how, assisted_language, assisted_consent) in (0, 4)),
    add constraint report_assistance_by_staff check (assisted_by is null or channel = 'ASSISTED');
comment on column report.assisted_by is 'Who filled it in for the enquirer; null where the family did, or it came from a file.';
