-- An entry's sides stand in its own row: the account of each and its amount, debits above and credits
-- below zero. The row cannot be written without them, and what never changes gets none later.

alter table journal_entry
    add column accounts varchar(20)[],
    add column amounts  bigint[];
alter table journal_entry disable trigger journal_entry_never_changes;
update journal_entry e set accounts = s.accounts, amounts = s.amounts
    from (
        select entry_key, array_agg(account order by position) as accounts,
            array_agg(debit_minor - credit_minor order by position) as amounts
        from posting group by entry_key) s
    where s.entry_key = e.entry_key;
alter table journal_entry enable trigger journal_entry_never_changes;
alter table journal_entry
    alter column accounts set not null,
    alter column amounts set not null,
    add constraint journal_entry_sides check (
        cardinality(accounts) > 0 and array_ndims(accounts) = 1 and array_ndims(amounts) = 1
        and cardinality(accounts) = cardinality(amounts)
        and array_position(accounts, null) is null
        and array_position(amounts, null) is null
        and array_position(amounts, 0) is null);

drop trigger journal_entry_balanced on journal_entry;
drop function refuse_unbalanced_entry();
drop table posting;
drop function refuse_late_posting();

create view posting as
    select e.entry_key, (s.nth - 1)::integer as position, s.account,
        greatest(s.amount, 0) as debit_minor, greatest(-s.amount, 0) as credit_minor
    from journal_entry e
        cross join lateral unnest(e.accounts, e.amounts) with ordinality as s (account, amount, nth);

-- Asked once a statement, of the rows it added.
create function refuse_unbalanced_entries() returns trigger language plpgsql as $$
declare
    unbalanced varchar;
begin
    select entry_key into unbalanced from added
        where (select sum(amount) from unnest(amounts) amount) <> 0 limit 1;
    if found then
        raise exception 'journal entry % is not balanced', unbalanced
            using errcode = 'check_violation';
    end if;
    return null;
end
$$;

create trigger journal_entry_balanced after insert on journal_entry
    referencing new table as added
    for each statement execute function refuse_unbalanced_entries();
