#!/bin/bash
# Run once by the PostgreSQL image: the application owns its database and is not the server's superuser.
set -euo pipefail
psql --username postgres --set ON_ERROR_STOP=1 --set password="$NASTAVNIK_DB_PASSWORD" <<'SQL'
create role nastavnik login password :'password';
create database nastavnik owner nastavnik;
SQL
