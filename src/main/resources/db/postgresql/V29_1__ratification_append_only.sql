create trigger ratification_append_only before update or delete or truncate on ratification
  for each statement execute function refuse_rewriting();
