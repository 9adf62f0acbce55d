-- The acts that took back a yes of the creator's own: when the first of their answers that did was given, and the fact of
-- the last. Written with the answers.
create table withdrawal (
  creator_id bigint not null references creator (id),
  act_id uuid not null,
  fact_id bigint not null references fact (id),
  at timestamp(6) with time zone not null,
  primary key (creator_id, act_id)
);
create index withdrawal_at on withdrawal (at);

-- When every node worked by a withdrawal, how many nodes those were, and how long it took. Written afterwards, once, and
-- missing where the process that waited ended.
create table withdrawal_reach (
  creator_id bigint not null,
  act_id uuid not null,
  reached_at timestamp(6) with time zone not null,
  nodes integer not null,
  millis bigint not null,
  primary key (creator_id, act_id),
  foreign key (creator_id, act_id) references withdrawal (creator_id, act_id)
);

insert into withdrawal (creator_id, act_id, fact_id, at)
  select a.creator_id, a.act_id, max(a.fact_id), min(a.given_at) from answer a
  where a.terms_version is null and (
    exists (select 1 from answer b where b.creator_id = a.creator_id and b.use_name = a.use_name
      and b.item_id is not distinct from a.item_id and b.ends_at > a.given_at and b.number = (
        select max(c.number) from answer c where c.creator_id = a.creator_id and c.use_name = a.use_name
          and c.item_id is not distinct from a.item_id and c.number < a.number))
    or (a.kind = 'OFF' and exists (select 1 from answer b where b.creator_id = a.creator_id and b.use_name = a.use_name
      and b.item_id is not null and b.number < a.number and b.ends_at > a.given_at and not exists (
        select 1 from answer c where c.creator_id = b.creator_id and c.use_name = b.use_name and c.item_id = b.item_id
          and c.number > b.number and c.number < a.number))))
  group by a.creator_id, a.act_id;
