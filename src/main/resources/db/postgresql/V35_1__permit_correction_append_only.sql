create trigger registration_body_append_only before update or delete or truncate on registration_body
  for each statement execute function refuse_rewriting();
create trigger permit_correction_append_only before update or delete or truncate on permit_correction
  for each statement execute function refuse_rewriting();
