insert into epoch (number, code, after_number, began_at)
  values (1, substring(cast(random_uuid() as varchar), 1, 8), 0, current_timestamp);

alter table log_entry drop primary key;
alter table log_entry add primary key (epoch, position);
alter table log_tile drop primary key;
alter table log_tile add primary key (epoch, level, place);
