-- Accounts, in which services are held, and their transfers.

create table account (
    id         uuid        primary key,
    name       varchar(30) collate "C" not null check (name ~ '^[a-z][a-z0-9-]{1,28}[a-z0-9]$'),
    customer   bigint      not null references customer,
    services   uuid[]      not null,
    opened_at  timestamptz not null,
    deleted_at timestamptz,
    version    bigint      not null
);
create unique index account_name on account (name) where deleted_at is null;
create index account_customer on account (customer, name) where deleted_at is null;

create table account_transfer (
    id            uuid        primary key,
    account       uuid        not null references account,
    from_customer bigint      not null references customer,
    to_customer   bigint      not null references customer,
    mode          varchar(18) not null check (mode in ('BILL_ON_ACCEPTANCE', 'KEEP_EXPIRY')),
    asked_at      timestamptz not null,
    expires_on    date        not null,
    state         varchar(9)  not null check (state in ('PENDING', 'ACCEPTED', 'CANCELLED', 'REFUSED', 'EXPIRED')),
    version       bigint      not null,
    check (from_customer <> to_customer)
);
create unique index account_transfer_pending on account_transfer (account) where state = 'PENDING';
create index account_transfer_incoming on account_transfer (to_customer, asked_at) where state = 'PENDING';
