-- Documents and photographs that staff attach to a case, some of them about its reunification.

alter table reunification add constraint reunification_with_case unique (id, case_id);

create table attachment (
    id                  uuid primary key,
    case_id             uuid        not null references sought_case (id),
    reunification_id    uuid,
    kind                text        not null check (kind in (
        'PHOTOGRAPH', 'IDENTITY_DOCUMENT', 'CERTIFICATE', 'SIGNED_HANDOVER', 'OTHER')),
    type                text        not null check (type in ('PDF', 'JPEG', 'PNG')),
    description         bytea,
    original_id         uuid        not null references stored_file (id),
    view_id             uuid        references stored_file (id),
    size                bigint      not null check (size > 0),
    attached_by         uuid        not null references staff_account (id),
    attached_at         timestamptz not null,
    removed_by          uuid        references staff_account (id),
    removed_at          timestamptz,
    removed_reason      bytea,
    foreign key (reunification_id, case_id) references reunification (id, case_id),
    check ((type = 'PDF') = (view_id is null)),
    check ((removed_by is null) = (removed_at is null) and (removed_at is null) = (removed_reason is null))
);
comment on table attachment is 'A file of a case: the sealed original, and for pictures one to look at, drawn anew without what a camera writes into it.';
comment on column attachment.removed_at is 'Since when it is hidden; the sealed original is kept.';
create index attachment_of_case on attachment (case_id, attached_at desc, id desc);
create index attachment_of_reunification on attachment (reunification_id, attached_at desc, id desc)
    where reunification_id is not null;
