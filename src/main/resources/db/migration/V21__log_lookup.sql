-- Whoever holds a receipt can ask where its entry stands.
create index log_entry_entry on log_entry (entry);
