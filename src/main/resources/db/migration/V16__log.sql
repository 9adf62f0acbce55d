-- What a fact is logged as: the very bytes that were hashed with their salt, and the hash. Erasure deletes the row; the
-- entry stays in the log.
create table log_record (
  fact_id bigint primary key references fact (id),
  entry bytea not null,
  record bytea not null,
  salt bytea not null
);

-- The log's entries, from 0 on, in the order of their facts' numbers.
create table log_entry (
  position bigint primary key,
  fact_id bigint not null unique references fact (id),
  entry bytea not null
);

-- The hashes of the log's tree, 256 neighbours in a row; the last of each level grow.
create table log_tile (
  level smallint not null,
  place bigint not null,
  hashes bytea not null,
  primary key (level, place)
);

-- Where the log ends, and the last number of the event log that was looked at for it; whoever appends holds the row.
create table log_head (
  id smallint primary key,
  size bigint not null,
  number bigint not null,
  checkpoint text,
  signed_at timestamp(6) with time zone
);
insert into log_head (id, size, number) values (1, 0, 0);

-- The keys that sign checkpoints, sealed, where the configuration names none: the last one comes first.
create table log_key (
  number integer primary key,
  secret varchar(400) not null,
  made_at timestamp(6) with time zone not null
);

-- Every key that ever signed a checkpoint, as verifiers know it.
create table log_verifier (
  verifier varchar(400) primary key,
  since timestamp(6) with time zone not null
);
