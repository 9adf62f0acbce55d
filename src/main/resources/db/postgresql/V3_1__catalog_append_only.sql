create trigger item_version_append_only before update or delete or truncate on item_version
  for each statement execute function refuse_rewriting();
create trigger holder_append_only before update or delete or truncate on holder
  for each statement execute function refuse_rewriting();
create trigger lineage_append_only before update or delete or truncate on lineage
  for each statement execute function refuse_rewriting();
