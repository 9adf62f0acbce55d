create trigger withdrawal_reach_append_only before update or delete or truncate on withdrawal_reach
  for each statement execute function refuse_rewriting();
create trigger withdrawal_append_only before delete or truncate on withdrawal
  for each statement execute function refuse_rewriting();
