-- What holders of the parents say of one unlicensed derivative: yes to one use of one parent, by the terms shown, or no, with
-- their words. The last row of a person counts. Rows are only ever added.
create table ratification (
  derivative_id bigint not null references derivative (item_id),
  parent_place integer not null,
  creator_id bigint not null references creator (id),
  number integer not null,
  allowed boolean not null,
  terms_version integer,
  text_hash varchar(64) references shown_text (hash),
  words varchar(1000),
  language varchar(8) not null,
  said_at timestamp(6) with time zone not null,
  primary key (derivative_id, parent_place, creator_id, number)
);
