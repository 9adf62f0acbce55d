#!/bin/sh
# Runs once, on an empty volume: a database and an owner without further powers for each of the two.
set -eu
for name in sayso keycloak; do
  case $name in
    sayso) password=$SAYSO_DATABASE_PASSWORD ;;
    keycloak) password=$KEYCLOAK_DATABASE_PASSWORD ;;
  esac
  psql --username "$POSTGRES_USER" --dbname postgres --no-psqlrc \
    --set ON_ERROR_STOP=1 --set name="$name" --set password="$password" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name" encoding 'UTF8' template template0;
revoke connect on database :"name" from public;
SQL
done
