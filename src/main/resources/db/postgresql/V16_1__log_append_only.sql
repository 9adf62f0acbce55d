create trigger log_entry_append_only before update or delete or truncate on log_entry
  for each statement execute function refuse_rewriting();
create trigger log_record_never_changes before update or truncate on log_record
  for each statement execute function refuse_rewriting();
create trigger log_verifier_append_only before update or delete or truncate on log_verifier
  for each statement execute function refuse_rewriting();
create trigger log_key_append_only before update or delete or truncate on log_key
  for each statement execute function refuse_rewriting();
