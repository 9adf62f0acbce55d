insert into epoch (number, code, after_number, began_at)
  values (1, left(cast(gen_random_uuid() as text), 8), 0, current_timestamp);
create trigger epoch_append_only before update or delete or truncate on epoch
  for each statement execute function refuse_rewriting();

alter table log_entry drop constraint log_entry_pkey;
alter table log_entry add primary key (epoch, position);
alter table log_tile drop constraint log_tile_pkey;
alter table log_tile add primary key (epoch, level, place);
