#!/usr/bin/env bash
# Run once by the postgres image on an empty data directory: each service gets its own database and role.
# Passwords: INGESTION_PASSWORD and so on. Beware: the image sources this file, so options set here outlive it.

for name in ingestion screening deadlines notifications registry; do
  variable="${name^^}_PASSWORD"
  psql --set=ON_ERROR_STOP=1 --set=name="$name" --set=password="${!variable:?$variable is not set}" \
    --username="$POSTGRES_USER" --dbname=postgres <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
done
