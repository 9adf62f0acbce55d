create trigger stop_append_only before update or delete or truncate on stop
  for each statement execute function refuse_rewriting();
