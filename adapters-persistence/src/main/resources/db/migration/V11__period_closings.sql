-- Closed days, months and years of a seller's books: chained, signed, never changed.

create table period_closing (
    seller                   varchar(20)  collate "C" not null references seller,
    number                   bigint       not null check (number > 0),
    kind                     varchar(5)   not null check (kind in ('DAY', 'MONTH', 'YEAR')),
    from_on                  date         not null,
    until_on                 date         not null check (until_on > from_on),
    closed_at                timestamptz  not null,
    currency                 varchar(3)   not null check (currency ~ '^[A-Z]{3}$'),
    sales_minor              bigint       not null,
    received_minor           bigint       not null,
    entries                  bigint       not null check (entries >= 0),
    perpetual_sales_minor    bigint       not null,
    perpetual_received_minor bigint       not null,
    perpetual_entries        bigint       not null check (perpetual_entries >= 0),
    entries_hash             varchar(64)  not null check (entries_hash ~ '^[0-9a-f]{64}$'),
    documents_hash           varchar(64)  not null check (documents_hash ~ '^[0-9a-f]{64}$'),
    previous_hash            varchar(64)  not null check (previous_hash ~ '^[0-9a-f]{64}$'),
    hash                     varchar(64)  not null check (hash ~ '^[0-9a-f]{64}$'),
    signature                varchar(128) not null check (signature ~ '^[0-9a-f]{128}$'),
    public_key               varchar(100) not null,
    primary key (seller, number),
    unique (seller, kind, from_on)
);

create trigger period_closing_never_changes before update or delete on period_closing
    for each row execute function refuse_change();
create trigger period_closing_never_emptied before truncate on period_closing
    for each statement execute function refuse_change();

-- Entries and documents come in the order of their days: a few bytes a block find those of a day.
create index journal_entry_days on journal_entry
    using brin (booked_on) with (pages_per_range = 32, autosummarize = on);
create index invoice_days on invoice
    using brin (issued_on) with (pages_per_range = 32, autosummarize = on);
create index receipt_days on receipt
    using brin (issued_on) with (pages_per_range = 32, autosummarize = on);

-- The first day on which a seller's books are open. It only ever moves on.
create table open_books (
    seller    varchar(20) collate "C" primary key references seller,
    open_from date        not null
);

create function refuse_reopening() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if new.seller = old.seller and new.open_from >= old.open_from then
            return new;
        end if;
    end if;
    raise exception '% on % refused: books never open again', tg_op, tg_table_name
        using errcode = 'restrict_violation';
end
$$;

create trigger open_books_only_move_on before update or delete on open_books
    for each row execute function refuse_reopening();
create trigger open_books_never_emptied before truncate on open_books
    for each statement execute function refuse_reopening();

-- Nothing is booked before the books' first open day. Whoever books shares a lock with all others
-- who book for the seller; whoever moves that day on has it alone, so that no entry of an earlier
-- day is still under way. The refusal is a lost race: done again, the work is of an open day.
create function open_books_of(of_seller varchar) returns date language plpgsql as $$
declare
    first_open date;
begin
    perform pg_advisory_xact_lock_shared(hashtextextended('books of ' || of_seller, 0));
    select open_from into first_open
        from ${flyway:defaultSchema}.open_books where seller = of_seller;
    return first_open;
end
$$;

create function refuse_closed_day() returns trigger language plpgsql as $$
declare
    booking record;
begin
    for booking in
        select c.seller, min(b.booked_on) as first_day
        from booked b join ${flyway:defaultSchema}.customer c on c.number = b.customer
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

create trigger journal_entry_on_open_day after insert on journal_entry
    referencing new table as booked
    for each statement execute function refuse_closed_day();

-- Entries are dated by documents, and those by their series: a new one begins on an open day.
create function begin_on_open_day() returns trigger language plpgsql as $$
begin
    new.last_issued_on =
        greatest(new.last_issued_on, ${flyway:defaultSchema}.open_books_of(new.seller));
    return new;
end
$$;

create trigger series_begins_on_open_day before insert on series
    for each row execute function begin_on_open_day();
