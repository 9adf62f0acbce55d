create trigger certificate_append_only before update or delete or truncate on certificate
  for each statement execute function refuse_rewriting();
