create sequence terms_seq start with 1 increment by 50;
create sequence use_suspension_seq start with 1 increment by 50;

-- What AI can be allowed to do. Uses, terms and what was decided about them are only ever added.
create table use (
  name varchar(32) primary key,
  asks varchar(20) not null,
  ruled boolean not null,
  place integer not null,
  added_at timestamp(6) with time zone not null
);

create table use_words (
  use_name varchar(32) not null references use (name),
  language varchar(8) not null,
  title varchar(60) not null,
  means varchar(200) not null,
  primary key (use_name, language)
);

-- Each exact text once, by its SHA-256, so that it can be shown again as it was shown.
create table terms_text (
  hash varchar(64) primary key,
  text text not null
);

-- Nobody published the terms an installation begins with.
create table terms (
  id bigint primary key,
  use_name varchar(32) not null references use (name),
  version integer not null check (version > 0),
  owners_ppm integer not null check (owners_ppm >= 0),
  depicted_ppm integer not null check (depicted_ppm >= 0),
  attribution boolean not null,
  withdrawal varchar(16) not null,
  withdrawal_days integer not null check (withdrawal_days >= 0),
  published_at timestamp(6) with time zone not null,
  published_by_id uuid references account (id),
  fact_id bigint not null references fact (id),
  unique (use_name, version),
  check (owners_ppm + depicted_ppm <= 1000000)
);

create table terms_wording (
  terms_id bigint not null references terms (id),
  language varchar(8) not null,
  text_hash varchar(64) not null references terms_text (hash),
  yes varchar(300) not null,
  no varchar(300) not null,
  stop varchar(300) not null,
  primary key (terms_id, language)
);

create table terms_retirement (
  terms_id bigint primary key references terms (id),
  retired_from timestamp(6) with time zone not null,
  consents_end_at timestamp(6) with time zone,
  why varchar(1000) not null,
  decided_at timestamp(6) with time zone not null,
  decided_by_id uuid not null references account (id),
  fact_id bigint not null references fact (id),
  check (retired_from >= decided_at),
  check (consents_end_at >= retired_from)
);

-- A use suspended for everybody, or the suspension lifted; the last row of a use counts.
create table use_suspension (
  id bigint primary key,
  use_name varchar(32) not null references use (name),
  number integer not null,
  suspended boolean not null,
  why varchar(1000) not null,
  decided_at timestamp(6) with time zone not null,
  decided_by_id uuid not null references account (id),
  fact_id bigint not null references fact (id),
  unique (use_name, number)
);

-- Terms that somebody writes and nobody has published yet.
create table terms_draft (
  id uuid primary key,
  use_name varchar(32) not null references use (name),
  shown integer not null,
  owners_ppm integer not null,
  depicted_ppm integer not null,
  attribution boolean not null,
  withdrawal varchar(16) not null,
  withdrawal_days integer not null,
  saved_at timestamp(6) with time zone not null,
  saved_by_id uuid not null references account (id)
);
create index terms_draft_saved on terms_draft (saved_at);

create table terms_draft_wording (
  draft_id uuid not null references terms_draft (id) on delete cascade,
  language varchar(8) not null,
  text text not null,
  yes varchar(300) not null,
  no varchar(300) not null,
  stop varchar(300) not null,
  primary key (draft_id, language)
);
