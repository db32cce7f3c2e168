-- Photographs that givers of leads send, and files of what a search found.

create table lead_file (
    id           uuid primary key,
    lead_id      uuid        not null references lead (id) on delete cascade,
    type         text        not null check (type in ('JPEG', 'PNG')),
    original_id  uuid        not null references stored_file (id),
    view_id      uuid        not null references stored_file (id),
    size         bigint      not null check (size > 0),
    given_at     timestamptz not null
);
comment on table lead_file is 'A photograph that the giver of a lead sent: the sealed original, and one to look at, drawn anew without what a camera writes into it. Deleted when the lead is withdrawn.';
create index lead_file_of_lead on lead_file (lead_id, id);

create table search_file (
    id            uuid primary key,
    operation_id  uuid        not null references search_operation (id),
    finding_id    uuid        not null references search_finding (id),
    type          text        not null check (type in ('PDF', 'JPEG', 'PNG')),
    original_id   uuid        not null references stored_file (id),
    view_id       uuid references stored_file (id),
    size          bigint      not null check (size > 0),
    added_by      uuid        not null references staff_account (id),
    added_at      timestamptz not null,
    check ((type = 'PDF') = (view_id is null))
);
comment on table search_file is 'A photograph or scan of what a search found: the sealed original, and for pictures one to look at.';
create index search_file_of_operation on search_file (operation_id, id);
create index search_file_of_finding on search_file (finding_id);
