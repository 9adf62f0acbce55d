-- The keys that seal permits, where the configuration names none: the last one seals, all open.
create table permit_key (
  number integer primary key,
  secret bytea not null,
  made_at timestamp(6) with time zone not null
);
