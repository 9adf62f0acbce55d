-- A filter that a creator has named. A deleted one keeps nothing of what it said, only that it was there.
create table saved_view (
  id uuid primary key,
  creator_id bigint not null references creator (id),
  name varchar(60),
  name_key varchar(180),
  query varchar(2000),
  saved_at timestamp(6) with time zone not null,
  deleted_at timestamp(6) with time zone,
  unique (creator_id, name_key),
  unique (creator_id, query)
);
