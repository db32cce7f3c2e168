-- The ground every feature stands on: the role the application works as, name search, the event registry, sessions.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- The owner migrates; the application connects as a login that may do only what sila_app may do.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'sila_app') THEN
        CREATE ROLE sila_app NOLOGIN;
    END IF;
    -- Where one login both migrates and works, it steps down to sila_app on each connection.
    IF NOT pg_has_role(current_user, 'sila_app', 'MEMBER') OR NOT pg_has_role(current_user, 'sila_app', 'SET') THEN
        EXECUTE format('GRANT sila_app TO %I', current_user);
    END IF;
END
$$;

GRANT USAGE ON SCHEMA public TO sila_app;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO sila_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO sila_app;

CREATE TABLE event_publication (
    id                     uuid        NOT NULL PRIMARY KEY,
    listener_id            text        NOT NULL,
    event_type             text        NOT NULL,
    serialized_event       text        NOT NULL,
    publication_date       timestamptz NOT NULL,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
CREATE INDEX event_publication_serialized_event_hash_idx ON event_publication USING hash (serialized_event);
CREATE INDEX event_publication_by_completion_date_idx ON event_publication (completion_date);
COMMENT ON TABLE event_publication IS
    'What happened and who must still hear of it: one row per event and listener, written in the transaction of the event, completed by its listener. Shape given by Spring Modulith 2.';
COMMENT ON COLUMN event_publication.serialized_event IS 'The event as JSON: ids only, never personal data.';
COMMENT ON COLUMN event_publication.completion_date IS 'When the listener finished; empty while something is still to do.';

CREATE TABLE spring_session (
    primary_id            char(36) NOT NULL,
    session_id            char(36) NOT NULL,
    creation_time         bigint   NOT NULL,
    last_access_time      bigint   NOT NULL,
    max_inactive_interval int      NOT NULL,
    expiry_time           bigint   NOT NULL,
    principal_name        varchar(100),
    CONSTRAINT spring_session_pk PRIMARY KEY (primary_id)
);
CREATE UNIQUE INDEX spring_session_ix1 ON spring_session (session_id);
CREATE INDEX spring_session_ix2 ON spring_session (expiry_time);
CREATE INDEX spring_session_ix3 ON spring_session (principal_name);
COMMENT ON TABLE spring_session IS
    'Sessions of signed-in staff and of families that entered their code; public pages make none. Shape given by Spring Session. Times in milliseconds since 1970.';

CREATE TABLE spring_session_attributes (
    session_primary_id char(36)     NOT NULL,
    attribute_name     varchar(200) NOT NULL,
    attribute_bytes    bytea        NOT NULL,
    CONSTRAINT spring_session_attributes_pk PRIMARY KEY (session_primary_id, attribute_name),
    CONSTRAINT spring_session_attributes_fk FOREIGN KEY (session_primary_id)
        REFERENCES spring_session (primary_id) ON DELETE CASCADE
);
COMMENT ON TABLE spring_session_attributes IS 'What a session remembers, serialised.';
