-- What a change set that came from a spreadsheet wants for each item and use: the place of the answer in the set
-- (change_wish). Only what differs from the answers on record when the file was read.
create table change_sheet (
  change_set_id uuid not null references change_set (id),
  item_id bigint not null references item (id),
  use_name varchar(32) not null references use (name),
  wish integer not null,
  primary key (change_set_id, item_id, use_name)
);
