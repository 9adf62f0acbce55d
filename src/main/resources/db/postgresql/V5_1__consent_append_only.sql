alter table answer
  add check (number > 0),
  add check ((item_id is null) = (item_version_id is null)),
  add check ((item_id is null) = (kind in ('OFF', 'PER_ITEM', 'NEW_ITEMS', 'ALL_ITEMS'))),
  add check ((terms_version is null) = (kind not in ('ALLOW', 'NEW_ITEMS', 'ALL_ITEMS'))),
  add check ((terms_version is null) = (ends_at is null)),
  add check (ends_at > given_at);

create trigger shown_text_append_only before update or delete or truncate on shown_text
  for each statement execute function refuse_rewriting();
create trigger answer_append_only before update or delete or truncate on answer
  for each statement execute function refuse_rewriting();
create trigger answer_requester_append_only before update or delete or truncate on answer_requester
  for each statement execute function refuse_rewriting();
create trigger accepted_end_append_only before update or delete or truncate on accepted_end
  for each statement execute function refuse_rewriting();
create trigger requester_block_append_only before update or delete or truncate on requester_block
  for each statement execute function refuse_rewriting();
create trigger account_closing_append_only before update or delete or truncate on account_closing
  for each statement execute function refuse_rewriting();
create trigger item_block_append_only before update or delete or truncate on item_block
  for each statement execute function refuse_rewriting();
create trigger invalidation_append_only before update or delete or truncate on invalidation
  for each statement execute function refuse_rewriting();
create trigger invalidation_lift_append_only before update or delete or truncate on invalidation_lift
  for each statement execute function refuse_rewriting();
