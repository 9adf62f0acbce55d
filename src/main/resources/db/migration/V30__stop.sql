-- A no, in effect from its commit on and before its answer has a number. Writing it must wait for nobody: so no row of
-- anybody else is looked at for it, not even by a foreign key. Rows are only ever added.
create table stop (
  creator_id bigint not null,
  act_id uuid not null,
  kind varchar(8) not null,
  use_name varchar(32),
  item_id bigint,
  item_version_id bigint,
  requester varchar(128),
  stopped_at timestamp(6) with time zone not null,
  primary key (creator_id, act_id)
);

-- Stops that count by themselves, with what their answer will keep of the person and the screen: until the answer is
-- given, and by its fact until every node works by that.
create table open_stop (
  creator_id bigint not null,
  act_id uuid not null,
  account_id uuid not null,
  language varchar(8) not null,
  sign_in varchar(20) not null,
  signed_in_at timestamp(6) with time zone,
  text text not null,
  fact_id bigint,
  primary key (creator_id, act_id)
);

-- The nodes that work by an open stop.
create table stop_seen (
  creator_id bigint not null,
  act_id uuid not null,
  node_id uuid not null,
  primary key (creator_id, act_id, node_id)
);

-- How many noes the creator had put into effect when they said that a set is to be applied.
alter table change_set add column stops integer default 0 not null;

-- The stops that no answer has taken over.
create view unanswered_stop as
  select s.creator_id, s.act_id, s.kind, s.use_name, s.item_id, s.requester
  from open_stop o join stop s on s.creator_id = o.creator_id and s.act_id = o.act_id where o.fact_id is null;

-- The same as before, with the stops: whoever turned a use off, refused it or narrowed their rule says so already.
drop view voice;
create view voice as
  select said.item_id, said.use_name, said.creator_id, said.asked, said.closed, said.own_counts or said.ruled as says_yes,
    said.is_off or said.refuses or (said.withdrawn and not said.ruled) as says_no,
    case when said.own_counts then said.choice_id when said.ruled then said.rule_id end as yes_id,
    case when said.own_counts then said.choice_place when said.ruled then said.seen_place end as seen_place
  from (
    select kept.item_id, kept.use_name, kept.creator_id, kept.asked, kept.closed,
      kept.is_off or kept.stops_all as is_off,
      kept.refuses or kept.stops_item as refuses,
      kept.withdrawn,
      kept.own_counts and not kept.stops_all and not kept.stops_item as own_counts,
      kept.ruled and not kept.stops_all and not kept.stops_item and not kept.stops_rule as ruled,
      kept.choice_id, kept.choice_place, kept.rule_id, kept.seen_place
    from (
      select h.item_id, u.name as use_name, h.creator_id,
        h.share_ppm > 0 or (h.depicted and u.asks = 'OWNERS_AND_DEPICTED') as asked,
        z.creator_id is not null as closed,
        z.creator_id is null and exists (select 1 from unanswered_stop s where s.creator_id = h.creator_id
          and s.kind = 'OFF' and (s.use_name is null or s.use_name = u.name)) as stops_all,
        z.creator_id is null and exists (select 1 from unanswered_stop s where s.creator_id = h.creator_id
          and s.kind = 'PER_ITEM' and s.use_name = u.name) as stops_rule,
        z.creator_id is null and exists (select 1 from unanswered_stop s where s.creator_id = h.creator_id
          and s.item_id = h.item_id and s.use_name = u.name) as stops_item,
        r.kind is not distinct from 'OFF' as is_off,
        c.kind is not distinct from 'REFUSE' as refuses,
        c.kind is not distinct from 'ALLOW' and (r.kind is not distinct from 'OFF' or c.number < cr.left_off) as withdrawn,
        c.kind is not distinct from 'ALLOW' and r.kind is distinct from 'OFF' and c.number > coalesce(cr.left_off, 0)
          as own_counts,
        (c.kind is null or c.kind = 'CLEAR' or (c.kind = 'ALLOW' and c.number < cr.left_off))
          and r.terms_version is not null and u.ruled and h.share_ppm > 0
          and not exists (select 1 from item_version sp where sp.id = i.version_id and sp.sponsored)
          and not exists (
            select 1 from item_version sp
            join item_version af on af.item_id = sp.item_id and af.ordinal = sp.ordinal + 1 and not af.sponsored
            where sp.item_id = i.id and sp.sponsored and (select p.place from fact_place p where p.fact_id = af.fact_id)
              > (select p.place from fact_place p where p.fact_id = rs.fact_id))
          and not exists (
            select 1 from terms t join terms_retirement tr on tr.terms_id = t.id
            where t.use_name = u.name and t.version = r.terms_version and tr.retired_from <= i.registered_at)
          and (r.kind = 'ALL_ITEMS' or exists (
            select 1 from item_version fi join item_version la on la.id = i.version_id
            where fi.item_id = i.id and fi.ordinal = 1 and (select p.place from fact_place p where p.fact_id = fi.fact_id)
              > (select p.place from fact_place p where p.fact_id = rb.fact_id) and la.earliest_published_at >= rb.given_at))
          as ruled,
        c.id as choice_id, (select p.place from fact_place p where p.fact_id = c.fact_id) as choice_place,
        r.id as rule_id, (select p.place from fact_place p where p.fact_id = rs.fact_id) as seen_place
      from holding h
      join item i on i.id = h.item_id
      cross join use u
      left join account_closing z on z.creator_id = h.creator_id
      left join current_choice cc on cc.creator_id = h.creator_id and cc.item_id = h.item_id and cc.use_name = u.name
      left join answer c on c.id = cc.answer_id
      left join current_rule cr on cr.creator_id = h.creator_id and cr.use_name = u.name
      left join answer r on r.id = cr.answer_id
      left join answer rs on rs.id = coalesce(r.seen_id, r.id)
      left join answer rb on rb.id = coalesce(r.since_id, r.id)) as kept) as said;
