-- Entries of the journal were looked at by three triggers and four checks. That its sides are balanced is a matter of the row
-- alone, and belongs to its check; for customers and open days is asked with one query, which groups nothing. A check
-- is read from its text anew by every statement that writes: a call of a function is the least to read (V240).

create function is_right_entry(
        journal varchar, change_minor bigint, statement_number bigint, total_minor bigint,
        accounts varchar[], amounts bigint[])
    returns boolean language plpgsql immutable parallel safe as $$
declare
    amount bigint;
    rest bigint := 0;
begin
    if journal not in ('VE', 'BQ', 'OD') or (change_minor = 0) <> (statement_number is null)
        or (statement_number is null) <> (total_minor is null) or cardinality(accounts) = 0
        or array_ndims(accounts) > 1 or array_ndims(amounts) > 1 or cardinality(accounts) <> cardinality(amounts)
        or array_position(accounts, null) is not null
    then
        return false;
    end if;
    foreach amount in array amounts loop
        if amount is null or amount = 0 then
            return false;
        end if;
        rest := rest + amount;
    end loop;
    return rest = 0;
end
$$;

create function refuse_misplaced_entries() returns trigger language plpgsql as $$
declare
    added_rows bigint;
    known_customers bigint;
    first_seller varchar;
    last_seller varchar;
    first_day date;
    booking record;
begin
    select count(*), count(c.number), min(c.seller), max(c.seller), min(a.booked_on)
        into added_rows, known_customers, first_seller, last_seller, first_day
        from added a left join ${flyway:defaultSchema}.customer c on c.number = a.customer;
    if known_customers < added_rows then
        raise exception 'INSERT on journal_entry refused: it refers to what is not there'
            using errcode = 'foreign_key_violation';
    end if;
    if first_seller = last_seller then
        if first_day < ${flyway:defaultSchema}.open_books_of(first_seller) then
            raise exception '% of % is closed', first_day, first_seller
                using errcode = 'serialization_failure';
        end if;
        return null;
    end if;
    for booking in
        select c.seller, min(a.booked_on) as first_day
        from added a join ${flyway:defaultSchema}.customer c on c.number = a.customer
        group by c.seller order by c.seller
    loop
        if booking.first_day < ${flyway:defaultSchema}.open_books_of(booking.seller) then
            raise exception '% of % is closed', booking.first_day, booking.seller
                using errcode = 'serialization_failure';
        end if;
    end loop;
    return null;
end
$$;

drop trigger journal_entry_balanced on journal_entry;
drop trigger journal_entry_never_orphaned on journal_entry;
drop trigger journal_entry_on_open_day on journal_entry;
drop function refuse_unbalanced_entries();
drop function refuse_orphaned_journal_entry();
drop function refuse_closed_day();
create trigger journal_entry_in_its_place after insert on journal_entry
    referencing new table as added
    for each statement execute function refuse_misplaced_entries();

alter table journal_entry
    drop constraint journal_entry_check,
    drop constraint journal_entry_check1,
    drop constraint journal_entry_journal_check,
    drop constraint journal_entry_sides,
    add constraint journal_entry_is_right check (is_right_entry(
        journal, change_minor, statement_number, total_minor, accounts, amounts)) not valid;
