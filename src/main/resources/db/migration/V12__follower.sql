-- The nodes that work by the event log: how far each has come, and until when its word counts unless it says so again.
-- Times are the database's, so that the nodes' clocks do not matter.
create table follower (
  id uuid primary key,
  applied bigint not null,
  lives_until timestamp(6) with time zone not null
);
