create sequence ledger_account_seq start with 1 increment by 500;
create sequence journal_seq start with 1 increment by 50;
create sequence revenue_event_seq start with 1 increment by 1000;
create sequence earning_target_seq start with 1 increment by 500;

-- States of money are accounts. The creator is 0 for the platform's own accounts.
create table ledger_account (
  id bigint primary key,
  kind varchar(12) not null,
  creator_id bigint not null,
  currency varchar(3) not null,
  unique (creator_id, kind, currency)
);

-- What an account of a creator holds now; the platform's own accounts have no stored balance, so that no row is hot.
create table balance (
  account_id bigint primary key references ledger_account (id),
  micros bigint not null
);

-- A movement of money: postings that add up to nothing. Rows are only ever added. The reference names what it is about.
create table journal (
  id bigint primary key,
  template varchar(16) not null,
  currency varchar(3) not null,
  at timestamp(6) with time zone not null,
  batch_id uuid,
  reference varchar(128),
  moved_by uuid
);
create index journal_at on journal (at, id);

-- What a payee of a line of a share vector is owed of all that a derivative grossed while one version of the holders was in
-- force, and how much of that was posted. The version is 0 where the payees never change, the creator where nobody owns it.
create table earning_target (
  id bigint primary key,
  derivative_id bigint not null references derivative (item_id),
  place integer not null,
  version_id bigint not null,
  creator_id bigint not null,
  currency varchar(3) not null,
  gross_micros bigint not null,
  posted_micros bigint not null,
  unique (derivative_id, place, version_id, creator_id, currency)
);
create index earning_target_creator on earning_target (creator_id, id);

-- No foreign keys here and on the rows of events: each would be looked up for each row. A trigger looks at all postings of
-- a statement at once, and the scheduled check at all there are.
create table posting (
  journal_id bigint not null,
  ordinal integer not null,
  account_id bigint not null,
  micros bigint not null,
  target_id bigint,
  primary key (journal_id, ordinal)
);
create index posting_account on posting (account_id, journal_id);

-- What the platform told of revenue, once and for all. The derivative is as the platform names it, known or not.
create table revenue_event (
  id bigint primary key,
  source varchar(64) not null,
  event_id varchar(128) not null,
  body_hash bytea not null,
  kind varchar(11) not null,
  derivative varchar(128) not null,
  gross_micros bigint not null,
  currency varchar(3) not null,
  period_start timestamp(6) with time zone not null,
  period_end timestamp(6) with time zone not null,
  replaces varchar(128),
  batch_id uuid not null,
  line bigint not null,
  received_at timestamp(6) with time zone not null,
  unique (event_id, source)
);

-- A stretch of an event's period and what became of its part of gross: earned, awarded, or why it is in suspense. One that
-- leaves suspense ends, and others take its place.
create table revenue_piece (
  event_id bigint not null,
  ordinal integer not null,
  derivative_id bigint,
  fate varchar(20) not null,
  starts_at timestamp(6) with time zone not null,
  ends_at timestamp(6) with time zone not null,
  micros bigint not null,
  journal_id bigint,
  primary key (event_id, ordinal)
);
create index revenue_piece_derivative on revenue_piece (derivative_id, event_id);
create index revenue_piece_journal on revenue_piece (journal_id, event_id);
create table revenue_piece_end (
  event_id bigint not null,
  ordinal integer not null,
  journal_id bigint,
  ended_at timestamp(6) with time zone not null,
  primary key (event_id, ordinal)
);

-- What is in suspense now, with what is left of it. The derivative is as the platform names it.
create table suspense (
  event_id bigint not null,
  ordinal integer not null,
  derivative varchar(128) not null,
  cause varchar(20) not null,
  currency varchar(3) not null,
  micros bigint not null,
  since timestamp(6) with time zone not null,
  primary key (event_id, ordinal)
);
create index suspense_derivative on suspense (derivative, event_id);
create index suspense_cause on suspense (cause, since, event_id);

-- How much of an event a correction took back.
create table revenue_reversal (
  event_id bigint primary key,
  original_id bigint not null,
  micros bigint not null,
  journal_id bigint
);
create index revenue_reversal_original on revenue_reversal (original_id);

-- Corrections of events that are not known yet, or that do not fit the one they name.
create table waiting_correction (
  event_id bigint primary key,
  source varchar(64) not null,
  replaces varchar(128) not null,
  reason varchar(24) not null,
  since timestamp(6) with time zone not null
);
create index waiting_correction_replaces on waiting_correction (replaces, source);
create index waiting_correction_since on waiting_correction (since, event_id);
