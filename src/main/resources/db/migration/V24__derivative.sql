-- All that an item goes back to, in every generation: lineage, closed. Rows are only ever added.
create table ancestry (
  item_id bigint not null references item (id),
  ancestor_id bigint not null references item (id),
  primary key (item_id, ancestor_id)
);
create index ancestry_ancestor on ancestry (ancestor_id, item_id);

-- A derivative and all that it goes back to.
create view family as
  select a.item_id, a.ancestor_id as member_id from ancestry a
  union all select i.id, i.id from item i where i.derivative;

-- What AI made from items, as the platform registered it once and for all; depth is 1 where all parents are originals.
create table derivative (
  item_id bigint primary key references item (id),
  remixer varchar(128) not null,
  remixer_id bigint references creator (id),
  commercial boolean not null,
  made_at timestamp(6) with time zone not null,
  depth integer not null,
  body_hash varchar(64) not null,
  registered_at timestamp(6) with time zone not null,
  fact_id bigint not null references fact (id)
);

-- What it was made from and for which use; what was found in the permit, when and as of which number it was given, and what
-- it says of a withdrawal.
create table derivative_parent (
  derivative_id bigint not null references derivative (item_id),
  place integer not null,
  parent_id bigint not null references item (id),
  use_name varchar(32) not null,
  weight_ppm integer not null,
  finding varchar(16) not null,
  verified boolean not null,
  evaluated_at timestamp(6) with time zone,
  as_of bigint,
  withdrawal varchar(12),
  withdrawal_days integer,
  overtaken_by bigint,
  primary key (derivative_id, place),
  unique (derivative_id, parent_id, use_name)
);
create index derivative_parent_overtaken on derivative_parent (overtaken_by);
create index withdrawal_reach_reached on withdrawal_reach (reached_at);
create index derivative_parent_parent on derivative_parent (parent_id, use_name, derivative_id);

-- The answers that allowed it: of each holder of a parent whom the use asks, with what their terms gave them of gross.
create table allowance (
  derivative_id bigint not null references derivative (item_id),
  parent_place integer not null,
  creator_id bigint not null references creator (id),
  role varchar(8) not null,
  share_ppm integer not null,
  terms_version integer not null,
  answer_id bigint references answer (id),
  primary key (derivative_id, parent_place, creator_id, role)
);

-- Whether it was allowed; the last row counts.
create table licence (
  derivative_id bigint not null references derivative (item_id),
  number integer not null,
  state varchar(24) not null,
  reason varchar(24),
  parent_place integer,
  decided_at timestamp(6) with time zone not null,
  fact_id bigint not null references fact (id),
  primary key (derivative_id, number)
);

-- Whom its gross belongs to, frozen once it is licensed; the part is an exact fraction, written 9/40.
create table share_line (
  derivative_id bigint not null references derivative (item_id),
  place integer not null,
  item_id bigint not null references item (id),
  role varchar(8) not null,
  source varchar(8) not null,
  parent_place integer not null,
  weight_ppm integer not null,
  part varchar(401) not null,
  primary key (derivative_id, place)
);
create index share_line_item on share_line (item_id, derivative_id);
create table share_acceptance (
  derivative_id bigint not null references derivative (item_id),
  line_place integer not null,
  creator_id bigint not null references creator (id),
  share_ppm integer not null,
  primary key (derivative_id, line_place, creator_id)
);

-- A withdrawal that reached it, through the one of its generations whose parent is no longer allowed for its use: what is to
-- become of it, and when it must be gone. One that is cancelled counts no more.
create table ending (
  id uuid primary key,
  derivative_id bigint not null references derivative (item_id),
  through_id bigint not null references derivative (item_id),
  item_id bigint not null references item (id),
  use_name varchar(32) not null,
  cause varchar(12) not null,
  policy varchar(12) not null,
  began_at timestamp(6) with time zone not null,
  due_at timestamp(6) with time zone not null,
  decided_at timestamp(6) with time zone not null,
  cause_id bigint not null references fact (id),
  fact_id bigint not null references fact (id)
);
create index ending_derivative on ending (derivative_id, due_at);
create index ending_through on ending (through_id, item_id, use_name);
create index ending_due on ending (due_at, id);
create table ending_cancellation (
  ending_id uuid primary key references ending (id),
  cancelled_at timestamp(6) with time zone not null,
  cause_id bigint not null references fact (id)
);

-- How far withdrawals are carried out: all facts up to a number, and of the one after it the derivatives up to an id.
create table ending_progress (
  id smallint primary key,
  number bigint not null,
  derivative_id bigint not null
);
insert into ending_progress (id, number, derivative_id) values (1, 0, 0);

-- That the platform removed it, and how many copies.
create table removal (
  derivative_id bigint primary key references derivative (item_id),
  removed_at timestamp(6) with time zone not null,
  copies bigint not null,
  reported_at timestamp(6) with time zone not null,
  fact_id bigint not null references fact (id)
);

-- By when something must have happened, of facts that have a time for it.
alter table fact add column deadline timestamp(6) with time zone;
