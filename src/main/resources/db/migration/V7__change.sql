-- A creator's own items one after the other.
create index holding_own on holding (creator_id, item_id);

-- What an act was about, item by item.
create index answer_about on answer (creator_id, act_id, item_id, use_name);

-- Choices that are reviewed and then made together, by one act, whose id is the set's. What is selected says which items
-- they are about; each round is one review, of what the creator had answered until then.
create table change_set (
  id uuid primary key,
  creator_id bigint not null references creator (id),
  origin varchar(9) not null,
  selected text not null,
  state varchar(8) not null,
  round integer not null,
  answers integer not null,
  weighed integer not null,
  reached bigint not null,
  language varchar(8) not null,
  account_id uuid references account (id),
  sign_in varchar(20),
  signed_in_at timestamp(6) with time zone,
  made_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  due_at timestamp(6) with time zone not null,
  applied_at timestamp(6) with time zone
);
create index change_set_creator on change_set (creator_id, made_at);
create index change_set_due on change_set (state, due_at);

-- The different answers of a set, each once. What cannot be answered says why (refused).
create table change_wish (
  change_set_id uuid not null references change_set (id),
  place integer not null,
  use_name varchar(32) not null references use (name),
  kind varchar(9) not null,
  terms_version integer,
  ends_at timestamp(6) with time zone,
  commercial boolean not null,
  verified_only boolean not null,
  requesters text,
  restates boolean not null,
  refused varchar(17),
  text_hash varchar(64) not null references shown_text (hash),
  primary key (change_set_id, place)
);

-- What a round does to one item and use: the answer, unless a rule alone reaches it, or why there is none; the
-- standing's reason before and after; and what becomes of derivatives where a yes ends.
create table change_line (
  change_set_id uuid not null references change_set (id),
  round integer not null,
  item_id bigint not null references item (id),
  use_name varchar(32) not null,
  wish integer,
  refused varchar(17),
  was varchar(17) not null,
  becomes varchar(17) not null,
  stops varchar(12),
  stop_days integer,
  item_version_id bigint not null references item_version (id),
  primary key (change_set_id, round, item_id, use_name)
);
create index change_line_kind on change_line (change_set_id, round, use_name, refused, was, becomes, item_id);

-- How many answers of a set that is being applied are written; seen before they are in effect.
create table change_progress (
  change_set_id uuid primary key references change_set (id),
  written integer not null
);
