-- Earnings that were posted and look wrong: from after a removal, from long before the derivative was made, or overlapping
-- another of the same source. Other is the platform's id of that one.
create table revenue_doubt (
  batch_id uuid not null references revenue_batch (id),
  line bigint not null,
  reason varchar(16) not null,
  source varchar(64) not null,
  event_id varchar(128) not null,
  other varchar(128),
  primary key (batch_id, line, reason)
);

-- Looks for earnings of the same source whose periods overlap.
create index revenue_event_period on revenue_event (derivative, source, currency, period_start);
