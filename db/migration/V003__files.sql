-- Originals that were handed to us.

create table stored_file (
    id           uuid primary key,
    sha256       char(64)     not null check (sha256 ~ '^[0-9a-f]{64}$'),
    name         varchar(255) not null,
    content_type varchar(100) not null,
    size         bigint       not null check (size >= 0),
    stored_at    timestamptz  not null
);
comment on table stored_file is 'A file as it was handed to us; what it says is sealed in stored_file_chunk.';
comment on column stored_file.sha256 is 'Of the original bytes, in lower-case hexadecimal.';
comment on column stored_file.size is 'Bytes of the original.';
create index stored_file_by_sha256 on stored_file (sha256);

create table stored_file_chunk (
    file_id  uuid    not null references stored_file (id) on delete cascade,
    position integer not null check (position >= 0),
    content  bytea   not null,
    primary key (file_id, position)
);
comment on table stored_file_chunk is 'A megabyte of a file, sealed together with the file''s id and its position, so that none can take the place of another.';
