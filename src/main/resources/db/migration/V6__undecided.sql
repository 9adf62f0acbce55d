-- Terms that were pointed out to a creator who had not decided about their use; they are not pointed out again.
create table pointed_out (
  creator_id bigint not null references creator (id),
  use_name varchar(32) not null,
  terms_version integer not null,
  put_away_at timestamp(6) with time zone not null,
  primary key (creator_id, use_name, terms_version),
  foreign key (use_name, terms_version) references terms (use_name, version)
);
