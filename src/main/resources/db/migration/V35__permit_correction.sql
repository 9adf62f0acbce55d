-- What was sent of a derivative: its registration, and the later one whose permits corrected its licence. Made is the same
-- whatever the permits.
create table registration_body (
  derivative_id bigint not null references derivative (item_id),
  body_hash varchar(64) not null,
  made_hash varchar(64) not null,
  taken_at timestamp(6) with time zone not null,
  primary key (derivative_id, body_hash)
);

-- The permits that came later for an unlicensed derivative and were right; they count in the place of those it was
-- registered with.
create table permit_correction (
  derivative_id bigint not null,
  place integer not null,
  verified boolean not null,
  evaluated_at timestamp(6) with time zone not null,
  as_of bigint not null,
  as_of_epoch varchar(8) not null,
  withdrawal varchar(12) not null,
  withdrawal_days integer not null,
  overtaken_by bigint,
  primary key (derivative_id, place),
  foreign key (derivative_id, place) references derivative_parent (derivative_id, place)
);
create index permit_correction_overtaken on permit_correction (overtaken_by);

-- Withdrawals look for what was licensed by a fact.
create index licence_fact on licence (fact_id);

insert into registration_body (derivative_id, body_hash, made_hash, taken_at)
  select d.item_id, d.body_hash, '', d.registered_at from derivative d;
