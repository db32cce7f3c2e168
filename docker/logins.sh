#!/usr/bin/env bash
# Makes the two logins of Sila on a new PostgreSQL: the owner, who migrates, and the application, which may not change
# what is only ever added. Run once by the postgres image, or by hand on any server with PGHOST, PGUSER... set and
# SILA_SECRETS naming the folder with both passwords.
set -euo pipefail
secrets=${SILA_SECRETS:-/run/secrets}

psql --no-psqlrc --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname sila \
    --set owner_password="$(cat "$secrets/owner_password")" \
    --set application_password="$(cat "$secrets/application_password")" <<'SQL'
CREATE ROLE sila_app NOLOGIN;
CREATE ROLE sila_owner LOGIN PASSWORD :'owner_password' IN ROLE sila_app;
CREATE ROLE sila LOGIN PASSWORD :'application_password' IN ROLE sila_app;
ALTER DATABASE sila OWNER TO sila_owner;
ALTER SCHEMA public OWNER TO sila_owner;
REVOKE ALL ON DATABASE sila FROM PUBLIC;
GRANT CONNECT ON DATABASE sila TO sila_app;
SQL
