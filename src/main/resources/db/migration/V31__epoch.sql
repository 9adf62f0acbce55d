-- Registrations of items let everything else pass them on the way to a consumer, but what is about these very items: how far
-- it has come with everything else, and which registrations it was therefore told before their turn.
alter table consumer add column ahead bigint;
update consumer set ahead = position;
alter table consumer alter column ahead set not null;
create table told_early (
  consumer_id uuid not null references consumer (id),
  number bigint not null,
  primary key (consumer_id, number)
);
alter table consumer alter column types type varchar(2000);

-- The histories of this database. Numbers, places in the log and cursors belong to one of them: after a restore another
-- begins, since they are given again for something else. All facts up to after_number are common with the one before it; the
-- fact tells that it begins; the checkpoint is the last one of the log of before that was kept elsewhere.
create table epoch (
  number integer primary key,
  code varchar(8) not null unique,
  after_number bigint not null,
  fact_id bigint references fact (id),
  checkpoint text,
  began_at timestamp(6) with time zone not null
);

-- Each epoch has a log of its own, whose head has the epoch's number.
alter table log_entry add column epoch integer default 1 not null;
alter table log_tile add column epoch integer default 1 not null;

-- In which history the number of a permit was given.
alter table derivative_parent add column as_of_epoch varchar(8);
