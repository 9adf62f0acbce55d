-- Titles have up to 500 characters, each of which can be two of Java's.
alter table item_version alter column title set data type varchar(1000);

-- How many rows a sender announced, the names that nobody reads (one a line), and the line without an end (0 for none).
alter table item_import add column rows_announced bigint;
alter table item_import add column others varchar(4000) default '' not null;
alter table item_import add column cut_at bigint default 0 not null;

-- The name of a member that nobody knows can be long.
alter table import_rejection alter column field set data type varchar(130);
alter table revenue_rejection alter column field set data type varchar(130);
