create sequence item_seq start with 1 increment by 500;
create sequence item_version_seq start with 1 increment by 500;

-- One piece of content; the pointers name its current version, and the version that brought its current holders.
create table item (
  id bigint primary key,
  platform_id varchar(128) not null unique,
  registered_at timestamp(6) with time zone not null,
  derivative boolean not null,
  versions integer not null,
  version_id bigint,
  holders_id bigint
);

-- What the platform said of an item, and when; rows are only ever added. A version without a fact changed nothing that
-- a standing or a share reads; an upheaval makes the yeses given before void. Holders are those of the version that last
-- brought some. The order is the ordinal's: ids are given out to each node in blocks.
create table item_version (
  id bigint primary key,
  item_id bigint not null references item (id),
  ordinal integer not null,
  title varchar(300) not null,
  kind varchar(8) not null,
  url varchar(2000) not null,
  thumbnail_url varchar(2000),
  published_at timestamp(6) with time zone not null,
  earliest_published_at timestamp(6) with time zone not null,
  sponsored boolean not null,
  depicted_complete boolean not null,
  removed boolean not null,
  brings_holders boolean not null,
  upheaval boolean not null,
  at timestamp(6) with time zone not null,
  fact_id bigint references fact (id),
  unique (item_id, ordinal)
);

create table holder (
  version_id bigint not null references item_version (id),
  creator_id bigint not null references creator (id),
  role varchar(8) not null,
  share_ppm integer not null,
  primary key (version_id, creator_id, role)
);

-- Who holds what now, with what a creator's lists are sorted and filtered by: a copy of current versions and their
-- holders, which are the ones that name only items and creators there are.
create table holding (
  item_id bigint not null,
  creator_id bigint not null,
  share_ppm integer not null,
  depicted boolean not null,
  kind varchar(8) not null,
  title_key varchar(300) not null,
  published_at timestamp(6) with time zone not null,
  removed boolean not null,
  primary key (item_id, creator_id)
);
create index holding_published on holding (creator_id, published_at, item_id);
create index holding_title on holding (creator_id, title_key, item_id);

-- The items that a derivative was made from, each from its fact on.
create table lineage (
  item_id bigint not null references item (id),
  parent_id bigint not null references item (id),
  at timestamp(6) with time zone not null,
  fact_id bigint not null references fact (id),
  primary key (item_id, parent_id)
);
create index lineage_parent on lineage (parent_id);

-- Rows that would take something from a holder wait for an administrator, each with what was decided. One waits per item.
create table held_change (
  id uuid primary key,
  item_id bigint not null references item (id),
  submitted text not null,
  held_at timestamp(6) with time zone not null
);
create table held_decision (
  held_change_id uuid primary key references held_change (id),
  outcome varchar(12) not null,
  account_id uuid references account (id),
  decided_at timestamp(6) with time zone not null
);
create table waiting_change (
  item_id bigint primary key references item (id),
  held_change_id uuid not null unique references held_change (id),
  held_at timestamp(6) with time zone not null
);
create index waiting_change_held on waiting_change (held_at, held_change_id);

-- A file of items, and how far it has been read; progress moves in the transaction of each chunk. What stumbles over the
-- same place waits a little and is tried again, a few times.
create table item_import (
  id uuid primary key,
  file_name varchar(200) not null,
  format varchar(6) not null,
  dry_run boolean not null,
  state varchar(8) not null,
  bytes bigint not null,
  rows_read bigint not null,
  created bigint not null,
  changed bigint not null,
  unchanged bigint not null,
  held bigint not null,
  rejected bigint not null,
  started_at timestamp(6) with time zone not null,
  moved_at timestamp(6) with time zone not null,
  spool_id uuid not null,
  stumbles integer not null,
  waits_until timestamp(6) with time zone,
  failure varchar(20)
);
create index item_import_started on item_import (started_at, id);
create index item_import_state on item_import (state);

create table import_rejection (
  import_id uuid not null references item_import (id),
  line bigint not null,
  field varchar(20) not null,
  reason varchar(24) not null,
  excerpt varchar(100) not null,
  primary key (import_id, line)
);
