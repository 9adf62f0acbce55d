-- That at one moment nothing of a creator's was on.
create table certificate (
  id uuid primary key,
  creator_id bigint not null references creator (id),
  items bigint not null,
  at timestamp(6) with time zone not null,
  fact_id bigint not null unique references fact (id)
);
create index certificate_creator on certificate (creator_id, id);
