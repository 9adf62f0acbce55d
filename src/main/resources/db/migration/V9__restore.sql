-- Why an answer stands in place of an earlier yes that is not given again.
alter table change_wish add column lapsed varchar(17);
