-- Facts never change, but for the name of a creator who has the right to be forgotten.
create function refuse_all_but_erasure() returns trigger language plpgsql as $$
begin
  if (new.id, new.type, new.scope, new.use_name, new.cause, new.at)
      is distinct from (old.id, old.type, old.scope, old.use_name, old.cause, old.at)
      or old.scope <> 'CREATOR' or new.subject <> 'erased' then
    raise exception 'Rows of % are only ever added', tg_table_name using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

drop trigger fact_append_only on fact;
create trigger fact_append_only before delete or truncate on fact
  for each statement execute function refuse_rewriting();
create trigger fact_erasure_only before update on fact
  for each row execute function refuse_all_but_erasure();
