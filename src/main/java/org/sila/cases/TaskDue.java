package org.sila.cases;

/** Which tasks a list shows, by their day. */
enum TaskDue {
    /** All that are open, the earliest day first; index case_task_due. */
    OPEN("task.done_at is null"),
    /** Due today, and still open. */
    TODAY("task.done_at is null and task.due_on = :today"),
    /** Their day is over, and they are still open. */
    LATE("task.done_at is null and task.due_on < :today"),
    /** Done, the last ones first; index case_task_done. */
    DONE("task.done_at is not null");

    private final String condition;

    TaskDue(String condition) {
        this.condition = condition;
    }

    /** SQL over {@code task}; may name {@code :today}. */
    String condition() {
        return condition;
    }

    /** The column sorted by, before the id. */
    String column() {
        return this == DONE ? "done_at" : "due_on";
    }

    boolean isDescending() {
        return this == DONE;
    }
}
