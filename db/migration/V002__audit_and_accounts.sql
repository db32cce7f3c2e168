-- Who works here, and what everybody did.

create table staff_account (
    id              uuid primary key,
    sign_in_name    varchar(100) not null unique check (sign_in_name = lower(sign_in_name) and sign_in_name <> ''),
    name            varchar(200) not null check (name <> ''),
    role            text         not null check (role in ('CASEWORKER', 'SUPERVISOR', 'ADMINISTRATOR')),
    password_hash   text         not null,
    enabled         boolean      not null,
    created_at      timestamptz  not null,
    version         integer      not null
);
comment on table staff_account is 'Members of staff; disabled, never deleted, since decisions name them.';
create index staff_account_by_name on staff_account (name, id);

create table staff_link (
    id          uuid primary key,
    token_hash  bytea       not null unique,
    role        text        not null check (role in ('CASEWORKER', 'SUPERVISOR', 'ADMINISTRATOR')),
    made_by     uuid references staff_account (id),
    made_at     timestamptz not null,
    expires_at  timestamptz not null,
    used_at     timestamptz
);
comment on table staff_link is 'One-time links by which somebody makes their own account; made_by is null for the set-up link.';

create table sign_in_attempt (
    name_index  bytea       not null,
    at          timestamptz not null
);
comment on table sign_in_attempt is 'Failed sign-ins of the last minutes; the name is kept as a keyed hash only.';
create index sign_in_attempt_by_name on sign_in_attempt (name_index, at);

create table audit_entry (
    number          bigint primary key,
    at              timestamptz not null,
    actor           text        not null,
    actor_role      text        not null,
    action          text        not null,
    subject_type    text        not null,
    subject_id      uuid        not null,
    details         text        not null,
    hash            bytea       not null check (length(hash) = 32)
);
comment on table audit_entry is 'Append-only trail of what people did and saw; each entry is chained to the one before by its hash.';
comment on column audit_entry.details is 'JSON with sorted keys: codes and counts, never anything about a person.';
create index audit_entry_of_subject on audit_entry (subject_id, number);
create index audit_entry_of_actor on audit_entry (actor, number);

revoke update, delete, truncate on audit_entry from sila_app;

create function audit_entry_stays() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is append-only';
end
$$;
create trigger audit_entry_stays before update or delete or truncate on audit_entry
    for each statement execute function audit_entry_stays();
