-- Contested money of a creator, with where it came from; what was in payout or paid by then is a claim. The reference names
-- what it is contested in, and the same one holds the same money once.
create table hold (
  id uuid primary key,
  reference varchar(128) not null,
  creator_id bigint not null references creator (id),
  currency varchar(3) not null,
  accrued_micros bigint not null,
  available_micros bigint not null,
  claimed_micros bigint not null,
  held_by uuid,
  held_at timestamp(6) with time zone not null,
  unique (reference, creator_id, currency)
);
create index hold_creator on hold (creator_id, held_at);

-- What was decided, once: how much of it went to somebody else.
create table hold_resolution (
  hold_id uuid primary key references hold (id),
  outcome varchar(8) not null,
  awarded_to bigint references creator (id),
  awarded_micros bigint not null,
  resolved_by uuid,
  resolved_at timestamp(6) with time zone not null
);

-- What the scheduled look at the whole ledger found.
create table revenue_check (
  id uuid primary key,
  started_at timestamp(6) with time zone not null,
  finished_at timestamp(6) with time zone not null,
  journals bigint not null,
  balances bigint not null,
  targets bigint not null,
  suspended bigint not null,
  differences bigint not null
);
create index revenue_check_started on revenue_check (started_at, id);

create table revenue_difference (
  check_id uuid not null references revenue_check (id),
  ordinal integer not null,
  kind varchar(16) not null,
  subject varchar(200) not null,
  expected_micros bigint not null,
  found_micros bigint not null,
  primary key (check_id, ordinal)
);
