create trigger use_append_only before update or delete or truncate on use
  for each statement execute function refuse_rewriting();
create trigger use_words_append_only before update or delete or truncate on use_words
  for each statement execute function refuse_rewriting();
create trigger terms_text_append_only before update or delete or truncate on terms_text
  for each statement execute function refuse_rewriting();
create trigger terms_append_only before update or delete or truncate on terms
  for each statement execute function refuse_rewriting();
create trigger terms_wording_append_only before update or delete or truncate on terms_wording
  for each statement execute function refuse_rewriting();
create trigger terms_retirement_append_only before update or delete or truncate on terms_retirement
  for each statement execute function refuse_rewriting();
create trigger use_suspension_append_only before update or delete or truncate on use_suspension
  for each statement execute function refuse_rewriting();
