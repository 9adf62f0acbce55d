create trigger ancestry_append_only before update or delete or truncate on ancestry
  for each statement execute function refuse_rewriting();
create trigger derivative_append_only before update or delete or truncate on derivative
  for each statement execute function refuse_rewriting();
create trigger derivative_parent_append_only before update or delete or truncate on derivative_parent
  for each statement execute function refuse_rewriting();
create trigger allowance_append_only before update or delete or truncate on allowance
  for each statement execute function refuse_rewriting();
create trigger licence_append_only before update or delete or truncate on licence
  for each statement execute function refuse_rewriting();
create trigger share_line_append_only before update or delete or truncate on share_line
  for each statement execute function refuse_rewriting();
create trigger share_acceptance_append_only before update or delete or truncate on share_acceptance
  for each statement execute function refuse_rewriting();
create trigger ending_append_only before update or delete or truncate on ending
  for each statement execute function refuse_rewriting();
create trigger ending_cancellation_append_only before update or delete or truncate on ending_cancellation
  for each statement execute function refuse_rewriting();
create trigger removal_append_only before update or delete or truncate on removal
  for each statement execute function refuse_rewriting();
