create trigger hold_append_only before update or delete or truncate on hold
  for each statement execute function refuse_rewriting();
create trigger hold_resolution_append_only before update or delete or truncate on hold_resolution
  for each statement execute function refuse_rewriting();
create trigger revenue_check_append_only before update or delete or truncate on revenue_check
  for each statement execute function refuse_rewriting();
create trigger revenue_difference_append_only before update or delete or truncate on revenue_difference
  for each statement execute function refuse_rewriting();
