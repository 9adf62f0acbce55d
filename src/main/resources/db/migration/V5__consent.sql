create sequence answer_seq start with 1 increment by 50;
create sequence requester_block_seq start with 1 increment by 50;
create sequence item_block_seq start with 1 increment by 50;

-- What people had before their eyes when they answered: each exact text once, by its SHA-256.
create table shown_text (
  hash varchar(64) primary key,
  text text not null
);

-- How many answers a creator has given; whoever adds one holds the row, so that their numbers have no gap.
create table answer_book (
  creator_id bigint primary key references creator (id),
  answers integer not null
);

-- Acts of creators about one use: choices for an item, and account rules without one. Rows are only ever added.
-- What was renewed names the answer that began it (since) and the one up to which changes of items were shown (seen).
create table answer (
  id bigint primary key,
  creator_id bigint not null references creator (id),
  number integer not null check (number > 0),
  act_id uuid not null,
  item_id bigint references item (id),
  item_version_id bigint references item_version (id),
  use_name varchar(32) not null references use (name),
  kind varchar(9) not null,
  terms_version integer,
  ends_at timestamp(6) with time zone,
  commercial boolean not null,
  verified_only boolean not null,
  since_id bigint references answer (id),
  seen_id bigint references answer (id),
  language varchar(8) not null,
  text_hash varchar(64) not null references shown_text (hash),
  sign_in varchar(20) not null,
  signed_in_at timestamp(6) with time zone,
  given_at timestamp(6) with time zone not null,
  fact_id bigint not null unique references fact (id),
  unique (creator_id, number),
  check ((item_id is null) = (item_version_id is null)),
  check ((item_id is null) = (kind in ('OFF', 'PER_ITEM', 'NEW_ITEMS', 'ALL_ITEMS'))),
  check ((terms_version is null) = (kind not in ('ALLOW', 'NEW_ITEMS', 'ALL_ITEMS'))),
  check ((terms_version is null) = (ends_at is null)),
  check (ends_at > given_at),
  foreign key (use_name, terms_version) references terms (use_name, version)
);
create index answer_item on answer (item_id, use_name, number);
create index answer_creator on answer (creator_id, use_name, item_id, number);
create index answer_act on answer (creator_id, act_id);
create index answer_terms on answer (use_name, terms_version);

-- The only requesters a yes is for; none for everybody.
create table answer_requester (
  answer_id bigint not null references answer (id),
  requester varchar(128) not null,
  primary key (answer_id, requester)
);

-- Who was signed in: apart, because erasure removes it while the answer stays.
create table answer_person (
  answer_id bigint primary key references answer (id),
  account_id uuid not null references account (id)
);

-- The last choice of a creator for an item and a use, and their last account rule for it, with the number of the answer
-- that last left OFF.
create table current_choice (
  creator_id bigint not null references creator (id),
  item_id bigint not null references item (id),
  use_name varchar(32) not null references use (name),
  answer_id bigint not null unique references answer (id),
  primary key (creator_id, item_id, use_name)
);
create index current_choice_item on current_choice (item_id, use_name);
create table current_rule (
  creator_id bigint not null references creator (id),
  use_name varchar(32) not null references use (name),
  answer_id bigint not null unique references answer (id),
  left_off integer not null,
  primary key (creator_id, use_name)
);

-- A yes that its creator lets end: no longer pointed out.
create table accepted_end (
  answer_id bigint primary key references answer (id),
  accepted_at timestamp(6) with time zone not null
);

-- A requester whom a creator never wants, or wants no longer to refuse; the last row counts.
create table requester_block (
  id bigint primary key,
  creator_id bigint not null references creator (id),
  requester varchar(128) not null,
  number integer not null,
  blocked boolean not null,
  decided_at timestamp(6) with time zone not null,
  fact_id bigint not null references fact (id),
  unique (creator_id, requester, number)
);

-- An account closed by its creator.
create table account_closing (
  creator_id bigint primary key references creator (id),
  closed_at timestamp(6) with time zone not null,
  fact_id bigint not null references fact (id)
);

-- An item blocked by staff, or the block lifted; the last row of an item counts.
create table item_block (
  id bigint primary key,
  item_id bigint not null references item (id),
  number integer not null,
  blocked boolean not null,
  why varchar(1000) not null,
  decided_at timestamp(6) with time zone not null,
  decided_by_id uuid not null references account (id),
  fact_id bigint not null references fact (id),
  unique (item_id, number)
);

-- A yes that staff found invalid, from a day on, until the finding is lifted.
create table invalidation (
  id uuid primary key,
  creator_id bigint not null references creator (id),
  item_id bigint not null references item (id),
  use_name varchar(32) not null references use (name),
  from_day date not null,
  why varchar(1000) not null,
  decided_at timestamp(6) with time zone not null,
  decided_by_id uuid not null references account (id),
  fact_id bigint not null references fact (id)
);
create index invalidation_item on invalidation (item_id, use_name);
create table invalidation_lift (
  invalidation_id uuid primary key references invalidation (id),
  why varchar(1000) not null,
  decided_at timestamp(6) with time zone not null,
  decided_by_id uuid not null references account (id),
  fact_id bigint not null references fact (id)
);
