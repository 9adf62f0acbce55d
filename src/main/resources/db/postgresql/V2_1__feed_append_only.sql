create function refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception 'Rows of % are only ever added', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger fact_append_only before update or delete or truncate on fact
  for each statement execute function refuse_rewriting();
create trigger fact_number_append_only before update or delete or truncate on fact_number
  for each statement execute function refuse_rewriting();
