-- A person's tasks that are done, the last ones first: thousands after a year, of which a page shows 25.

create index case_task_done_of_assignee on case_task (assignee_id, done_at, id)
    where done_at is not null and assignee_id is not null;
create index case_task_done_of_nobody on case_task (case_id, done_at, id)
    where done_at is not null and assignee_id is null;
