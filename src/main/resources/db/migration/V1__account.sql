create sequence creator_seq start with 1 increment by 50;

-- A creator is known by the platform's account id, whether or not they ever signed in.
create table creator (
  id bigint primary key,
  platform_id varchar(64) not null unique,
  name varchar(200) not null,
  created_at timestamp(6) with time zone not null
);

-- One person as the provider knows them; the tie to a creator is made once.
create table account (
  id uuid primary key,
  issuer varchar(255) not null,
  subject varchar(255) not null,
  name varchar(200) not null,
  claimed_channel varchar(255),
  creator_id bigint unique references creator (id),
  language varchar(8),
  theme varchar(8),
  created_at timestamp(6) with time zone not null,
  unique (issuer, subject)
);

create table session (
  id uuid primary key,
  secret_hash varchar(64) not null unique,
  account_id uuid not null references account (id),
  issuer varchar(255) not null,
  subject varchar(255) not null,
  sid varchar(255),
  device varchar(200) not null,
  id_token text,
  started_at timestamp(6) with time zone not null,
  seen_at timestamp(6) with time zone not null,
  ends_at timestamp(6) with time zone not null,
  ended_at timestamp(6) with time zone
);
create index session_account on session (account_id, started_at);
create index session_subject on session (issuer, subject);
create index session_sid on session (sid);
create index session_ends on session (ends_at);

-- Logout tokens already obeyed, so that each works once.
create table logout_token (
  jti varchar(255) primary key,
  received_at timestamp(6) with time zone not null
);

-- What a person sent after the session had ended, kept until they have signed in again.
create table held_form (
  secret_hash varchar(64) primary key,
  account_id uuid not null references account (id),
  path varchar(2000) not null,
  fields text not null,
  held_at timestamp(6) with time zone not null
);
