-- What is to be done on a case, by whom and by which day.

create table case_task (
    id          uuid primary key,
    case_id     uuid        not null references sought_case (id) on delete cascade,
    text        bytea       not null,
    due_on      date        not null,
    assignee_id uuid references staff_account (id),
    opened_by   uuid references staff_account (id),
    opened_at   timestamptz not null,
    done_by     uuid references staff_account (id),
    done_at     timestamptz,
    version     integer     not null default 0,
    check (done_by is null or done_at is not null)
);
comment on table case_task is 'What is to be done on a case by a day; the text is sealed and never shown to a family.';
comment on column case_task.assignee_id is 'Who does it; null for the caseworker of the case, whoever that is then.';
comment on column case_task.opened_by is 'Null for the system, as is done_by of a task that is done.';
create index case_task_of_case on case_task (case_id, due_on, id);
create index case_task_due on case_task (due_on, id) where done_at is null;
create index case_task_of_assignee on case_task (assignee_id, due_on, id) where assignee_id is not null;
create index case_task_done on case_task (done_at desc, id desc) where done_at is not null;
