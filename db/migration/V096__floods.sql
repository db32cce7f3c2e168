-- What a flood brings is read by a person before it is worked with; what browsers worked out counts once.

create table used_work (
    challenge_index bytea primary key,
    at              timestamptz not null
);
comment on table used_work is 'Tasks that were solved and handed in during the last hours, as keyed hashes.';
create index used_work_by_time on used_work (at);

alter table report
    add column held_at timestamptz,
    add column discarded_at timestamptz,
    add constraint report_discarded_was_held check (discarded_at is null or held_at is not null);
comment on column report.held_at is 'Since when it waits for a person to say that a person wrote it; null where nothing waits.';
comment on column report.discarded_at is 'When somebody said that no person wrote it; what it says is deleted some weeks later.';
create index report_held on report (held_at desc, id desc) where held_at is not null;
