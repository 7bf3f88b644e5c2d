-- Leave to debit bank accounts, and by which identifier each seller does. Numbers of accounts are encrypted.
create table creditor_id (
    seller varchar(20) collate "C" primary key references seller,
    value  varchar(35) not null
);

create table mandate (
    id          uuid          primary key,
    customer    bigint        not null references customer,
    creditor    varchar(35)   not null,
    holder      varchar(70)   not null,
    iban        varchar(200)  not null,
    line1       varchar(400)  not null,
    line2       varchar(400)  not null,
    postal_code varchar(50)   not null,
    city        varchar(200)  not null,
    country     varchar(2)    not null,
    signed_at   timestamptz   not null,
    signed_on   date          not null,
    signed_by   varchar(100)  not null,
    signed_from varchar(100)  not null,
    language    varchar(2)    not null,
    state       varchar(10)   not null check (state in ('KEPT', 'DEFAULT', 'REVOKED', 'ENDED')),
    used_on     date          not null,
    changed_at  timestamptz   not null,
    version     bigint        not null
);
create index mandate_list on mandate (customer) where state in ('KEPT', 'DEFAULT');
create unique index mandate_default on mandate (customer) where state = 'DEFAULT';
