-- Which version of the consumer its secret came with, so that a form that asks for a new one and is sent twice makes one.
alter table consumer add column secret_version integer;
