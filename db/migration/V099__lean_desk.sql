-- The desk counts over all cases and tasks of a person. What it asks of each is answered by an index alone, without a
-- visit to the row.

drop index case_report_of_case;
create index case_report_of_case on case_report (case_id) include (report_id);

create index case_task_open_of_assignee on case_task (assignee_id, due_on, id)
    where done_at is null and assignee_id is not null;
create index case_task_open_of_nobody on case_task (case_id, due_on, id) where done_at is null and assignee_id is null;
