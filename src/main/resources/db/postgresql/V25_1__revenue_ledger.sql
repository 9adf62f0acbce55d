create trigger ledger_account_append_only before update or delete or truncate on ledger_account
  for each statement execute function refuse_rewriting();
create trigger journal_append_only before update or delete or truncate on journal
  for each statement execute function refuse_rewriting();
create trigger posting_append_only before update or delete or truncate on posting
  for each statement execute function refuse_rewriting();
create trigger revenue_event_append_only before update or delete or truncate on revenue_event
  for each statement execute function refuse_rewriting();
create trigger revenue_piece_append_only before update or delete or truncate on revenue_piece
  for each statement execute function refuse_rewriting();
create trigger revenue_piece_end_append_only before update or delete or truncate on revenue_piece_end
  for each statement execute function refuse_rewriting();
create trigger revenue_reversal_append_only before update or delete or truncate on revenue_reversal
  for each statement execute function refuse_rewriting();

-- Whatever a statement adds to a journal adds up to nothing, in accounts that there are and of the journal's currency: so no
-- journal is ever uneven, not even for a moment.
create function refuse_uneven_postings() returns trigger language plpgsql as $$
begin
  if exists (select 1 from added group by journal_id having sum(micros) <> 0) then
    raise exception 'The postings of a journal do not add up to nothing' using errcode = 'check_violation';
  end if;
  if (select count(*) from added) <> (select count(*) from added a join journal j on j.id = a.journal_id
      join ledger_account l on l.id = a.account_id and l.currency = j.currency) then
    raise exception 'A posting without its journal, or in an account of another currency' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger posting_is_even after insert on posting referencing new table as added
  for each statement execute function refuse_uneven_postings();

-- A journal without postings, or whose postings do not add up, cannot be committed.
create function refuse_empty_journal() returns trigger language plpgsql as $$
begin
  if (select coalesce(sum(micros), 1) from posting where journal_id = new.id) <> 0 then
    raise exception 'Journal % does not add up to nothing', new.id using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger journal_is_even after insert on journal deferrable initially deferred
  for each row execute function refuse_empty_journal();
