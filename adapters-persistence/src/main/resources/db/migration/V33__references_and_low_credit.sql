-- What customers want printed on their invoices, and below which credit they want to be told.

create table buyer_reference (
    id          uuid        primary key,
    customer    bigint      not null references customer,
    kind        varchar(18) not null check (kind in ('PURCHASE_ORDER', 'INTERNAL_REFERENCE')),
    reference   varchar(50) not null,
    from_on     date        not null,
    until_on    date        not null check (until_on > from_on),
    is_disabled boolean     not null,
    version     bigint      not null
);
create index buyer_reference_customer on buyer_reference (customer, from_on);

alter table invoice
    add column buyer_reference_kind varchar(18) check (buyer_reference_kind in ('PURCHASE_ORDER', 'INTERNAL_REFERENCE')),
    add column buyer_reference      varchar(50),
    add check ((buyer_reference is null) = (buyer_reference_kind is null));

create table credit_threshold (
    customer     bigint     primary key references customer,
    amount_minor bigint     not null check (amount_minor > 0),
    currency     varchar(3) not null,
    is_below     boolean    not null
);
