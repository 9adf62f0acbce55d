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
