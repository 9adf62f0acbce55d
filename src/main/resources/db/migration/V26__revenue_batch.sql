-- A file of revenue events, and how far it has been read; progress moves in the transaction of each chunk. It is posted only
-- if it holds as many events and as much of each currency as its first line says.
create table revenue_batch (
  id uuid primary key,
  platform_id varchar(128) not null unique,
  body_hash varchar(64) not null,
  bytes bigint not null,
  state varchar(12) not null,
  declared_count bigint not null,
  counted bigint not null,
  rows_read bigint not null,
  posted bigint not null,
  duplicates bigint not null,
  suspended bigint not null,
  rejected bigint not null,
  started_at timestamp(6) with time zone not null,
  moved_at timestamp(6) with time zone not null,
  spool_id uuid not null,
  stumbles integer not null,
  waits_until timestamp(6) with time zone,
  failure varchar(20)
);
create index revenue_batch_started on revenue_batch (started_at, id);
create index revenue_batch_state on revenue_batch (state, started_at);

-- What its first line says, and what was found, of each currency.
create table revenue_control (
  batch_id uuid not null references revenue_batch (id),
  currency varchar(3) not null,
  declared_micros bigint not null,
  found_micros bigint not null,
  primary key (batch_id, currency)
);

create table revenue_rejection (
  batch_id uuid not null references revenue_batch (id),
  line bigint not null,
  field varchar(20) not null,
  reason varchar(24) not null,
  excerpt varchar(100) not null,
  primary key (batch_id, line)
);
