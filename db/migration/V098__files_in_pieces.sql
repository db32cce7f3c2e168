-- Files of families that arrive piece by piece, over lines that break.

create table family_upload (
    id           uuid primary key,
    report_id    uuid        not null references report (id) on delete cascade,
    print_index  bytea       not null,
    size         integer     not null check (size > 0),
    received     integer     not null default 0 check (received between 0 and size),
    touched_at   timestamptz not null,
    finished_at  timestamptz,
    check (finished_at is null or received = size)
);
comment on table family_upload is 'A file that a family is sending. Forgotten a day after the last piece; what became of a whole one is an attachment.';
comment on column family_upload.print_index is 'Keyed hash of the file''s SHA-256 and size, by which the same file is known again when it is chosen once more.';
comment on column family_upload.received is 'How many bytes have arrived, from the first one on, without a gap.';
comment on column family_upload.finished_at is 'Since when it is an attachment: who asks again for want of an answer hands nothing in twice.';
create unique index family_upload_unfinished on family_upload (report_id, print_index) where finished_at is null;
create index family_upload_of_report on family_upload (report_id, touched_at);
create index family_upload_by_age on family_upload (touched_at);

create table family_upload_piece (
    upload_id  uuid    not null references family_upload (id) on delete cascade,
    begins_at  integer not null check (begins_at >= 0),
    content    bytea   not null,
    primary key (upload_id, begins_at)
);
comment on table family_upload_piece is 'A piece of such a file, sealed together with the upload''s id and where it begins. Gone once the file is whole and handed in.';
