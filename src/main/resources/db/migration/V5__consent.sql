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
  number integer not null,
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
  foreign key (use_name, terms_version) references terms (use_name, version)
);
create index answer_item on answer (item_id, use_name, number);
create index answer_creator on answer (creator_id, use_name, item_id, number);
create index answer_act on answer (creator_id, act_id, number);
create index answer_end on answer (creator_id, ends_at);
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

-- Where a fact stands in the event log; what has no number yet stands after everything, as it will be numbered.
create view fact_place as
  select f.id as fact_id, coalesce(n.number, 4611686018427387904 + p.position) as place
  from fact f left join fact_number n on n.fact_id = f.id left join pending_fact p on p.fact_id = f.id;

-- What each holder of an item says of each use, whatever the time: whether they are asked, say no, or say yes, by which
-- answer, and from which place in the event log on changes were not shown to them. The words are those of the rules.
create view voice as
  select said.item_id, said.use_name, said.creator_id, said.asked, said.closed, said.own_counts or said.ruled as says_yes,
    said.is_off or said.refuses or (said.withdrawn and not said.ruled) as says_no,
    case when said.own_counts then said.choice_id when said.ruled then said.rule_id end as yes_id,
    case when said.own_counts then said.choice_place when said.ruled then said.seen_place end as seen_place
  from (
    select h.item_id, u.name as use_name, h.creator_id,
      h.share_ppm > 0 or (h.depicted and u.asks = 'OWNERS_AND_DEPICTED') as asked,
      z.creator_id is not null as closed,
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
          join fact_place afp on afp.fact_id = af.fact_id
          where sp.item_id = i.id and sp.sponsored and afp.place > rsp.place)
        and not exists (
          select 1 from terms t join terms_retirement tr on tr.terms_id = t.id
          where t.use_name = u.name and t.version = r.terms_version and tr.retired_from <= i.registered_at)
        and (r.kind = 'ALL_ITEMS' or exists (
          select 1 from item_version fi join fact_place fip on fip.fact_id = fi.fact_id
          join item_version la on la.id = i.version_id
          where fi.item_id = i.id and fi.ordinal = 1 and fip.place > rbp.place
            and la.earliest_published_at >= rb.given_at)) as ruled,
      c.id as choice_id, cp.place as choice_place, r.id as rule_id, rsp.place as seen_place
    from holding h
    join item i on i.id = h.item_id
    cross join use u
    left join account_closing z on z.creator_id = h.creator_id
    left join current_choice cc on cc.creator_id = h.creator_id and cc.item_id = h.item_id and cc.use_name = u.name
    left join answer c on c.id = cc.answer_id
    left join fact_place cp on cp.fact_id = c.fact_id
    left join current_rule cr on cr.creator_id = h.creator_id and cr.use_name = u.name
    left join answer r on r.id = cr.answer_id
    left join answer rs on rs.id = coalesce(r.seen_id, r.id)
    left join fact_place rsp on rsp.fact_id = rs.fact_id
    left join answer rb on rb.id = coalesce(r.since_id, r.id)
    left join fact_place rbp on rbp.fact_id = rb.fact_id) as said;
