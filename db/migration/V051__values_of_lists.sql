-- What the words of a partner's lists mean, and names that a PDF has broken.

create table import_value_choice (
    partner    varchar(300) not null,
    field      text         not null,
    folded     varchar(300) not null check (folded <> ''),
    target     varchar(300) not null,
    decided_by uuid         not null references staff_account (id),
    decided_at timestamptz  not null,
    primary key (partner, field, folded)
);
comment on table import_value_choice is 'What a word means in the lists of one partner, decided by a person and used in its next lists.';
comment on column import_value_choice.partner is 'Who brought the list, folded so that spellings agree.';
comment on column import_value_choice.target is 'The known value; empty where the word stays as it was written.';

alter table list_import add column repair_names boolean not null default false;
comment on column list_import.repair_names is 'Whether letters that a PDF put in the wrong order are put right in names and places; what was written stays.';
