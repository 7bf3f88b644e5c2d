-- Money that arrived, and the books.

create table payment (
    id           uuid        primary key,
    customer     bigint      not null references customer,
    method       varchar(20) not null check (method in ('CREDIT', 'CARD', 'BANK_TRANSFER')),
    currency     varchar(3)  not null,
    amount_minor bigint      not null check (amount_minor > 0),
    received_at  timestamptz not null,
    receipt      varchar(35) collate "C" not null unique
);
create index payment_list on payment (customer, received_at desc, id desc);

create table payment_allocation (
    payment      uuid        not null references payment,
    position     integer     not null check (position >= 0),
    invoice      varchar(35) collate "C" not null references invoice,
    amount_minor bigint      not null check (amount_minor > 0),
    primary key (payment, position)
);
create index payment_allocation_invoice on payment_allocation (invoice);

create table card_payment (
    id           uuid          primary key,
    customer     bigint        not null references customer,
    invoice      varchar(35)   collate "C" references invoice,
    currency     varchar(3)    not null,
    amount_minor bigint        not null check (amount_minor > 0),
    state        varchar(12)   not null,
    session_id   varchar(200)  not null,
    checkout_url varchar(2000) not null,
    started_at   timestamptz   not null,
    expires_at   timestamptz   not null,
    changed_at   timestamptz   not null,
    version      bigint        not null
);
create index card_payment_waiting on card_payment (invoice, started_at desc)
    where state in ('STARTED', 'OPEN');
create index card_payment_hanging on card_payment (changed_at, id)
    where state in ('STARTED', 'OPEN', 'CAPTURING', 'RELEASING');

-- The sums of a customer's entries, kept beside them. Locking this row puts his movements in order.
create table customer_balance (
    customer        bigint     primary key references customer,
    currency        varchar(3) not null,
    prepaid_minor   bigint     not null check (prepaid_minor >= 0),
    owed_minor      bigint     not null,
    statement_lines bigint     not null
);

create table journal_entry (
    entry_key        varchar(200) collate "C" primary key,
    journal          varchar(2)   not null check (journal in ('VE', 'BQ', 'OD')),
    customer         bigint       not null references customer,
    booked_on        date         not null,
    booked_at        timestamptz  not null,
    piece            varchar(200) not null,
    kind             varchar(20)  not null,
    currency         varchar(3)   not null,
    change_minor     bigint       not null,
    statement_number bigint,
    total_minor      bigint,
    unique (customer, statement_number),
    check ((change_minor <> 0) = (statement_number is not null)),
    check ((statement_number is null) = (total_minor is null))
);

create table posting (
    entry_key    varchar(200) collate "C" not null references journal_entry,
    position     integer      not null check (position >= 0),
    account      varchar(20)  not null,
    debit_minor  bigint       not null check (debit_minor >= 0),
    credit_minor bigint       not null check (credit_minor >= 0),
    primary key (entry_key, position),
    check ((debit_minor = 0) <> (credit_minor = 0))
);

create function refuse_unbalanced_entry() returns trigger language plpgsql as $$
begin
    if (select coalesce(sum(debit_minor) <> sum(credit_minor), true)
            from ${flyway:defaultSchema}.posting where entry_key = new.entry_key) then
        raise exception 'journal entry % is not balanced', new.entry_key;
    end if;
    return null;
end
$$;

create constraint trigger journal_entry_balanced after insert on journal_entry
    deferrable initially deferred
    for each row execute function refuse_unbalanced_entry();
