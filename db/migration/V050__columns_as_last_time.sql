-- What columns are taken for and why, and how the same people's last list of the same shape was read.

alter table list_import add column column_bases text not null default '';
comment on column list_import.column_bases is 'Why each column is taken for its field, in order, separated by commas.';

create table import_profile (
    partner      varchar(300) not null,
    kind         text         not null check (kind in ('RECORDS', 'REPORTS')),
    shape_hash   bytea        not null check (length(shape_hash) = 32),
    list_columns text         not null,
    import_id    uuid         not null references list_import (id),
    saved_by     uuid         not null references staff_account (id),
    saved_at     timestamptz  not null,
    primary key (partner, kind, shape_hash)
);
comment on table import_profile is 'How the columns of a partner''s last list of one shape were read, offered when the next one comes.';
comment on column import_profile.partner is 'Who brought the list, folded so that spellings agree.';
comment on column import_profile.shape_hash is 'Keyed hash of the headers, folded: a list without headers has people in their place.';
create index import_profile_of_import on import_profile (import_id);
