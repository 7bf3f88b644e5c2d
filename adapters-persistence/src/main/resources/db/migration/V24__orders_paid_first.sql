-- Orders that must be paid before they are delivered and invoiced. What was delivered is a
-- placed_order with the same number.

create table pending_order (
    number      bigint      primary key check (number > 0),
    request_id  uuid        not null,
    customer    bigint      not null references customer,
    kind        varchar(20) not null check (kind in ('PURCHASE', 'SETTLEMENT')),
    currency    varchar(3)  not null,
    total_minor bigint      not null check (total_minor > 0),
    placed_at   timestamptz not null,
    expires_at  timestamptz not null check (expires_at > placed_at),
    state       varchar(9)  not null check (state in ('NOT_PAID', 'CHECKING', 'DELIVERED', 'CANCELLED')),
    changed_at  timestamptz not null,
    settles     text[]      not null,
    version     bigint      not null,
    unique (customer, request_id)
);
-- Lists show what was delivered from placed_order.
create index pending_order_list on pending_order (customer, number desc)
    where kind = 'SETTLEMENT' or state <> 'DELIVERED';
create index pending_order_expiry on pending_order (expires_at) where state = 'NOT_PAID';

-- At the price and the VAT rate they were ordered at.
create table pending_order_line (
    order_number      bigint        not null references pending_order,
    position          integer       not null check (position >= 0),
    description       varchar(1000) not null,
    label             varchar(200)  not null,
    plan              varchar(40)   collate "C" not null,
    period_months     integer       not null,
    price_minor       bigint        not null check (price_minor >= 0),
    currency          varchar(3)    not null,
    price_basis       varchar(5)    not null check (price_basis in ('NET', 'GROSS')),
    price_valid_from  date          not null,
    price_valid_until date,
    quantity          integer       not null check (quantity > 0),
    vat_category      varchar(2)    not null,
    vat_percent       numeric       not null check (vat_percent >= 0),
    primary key (order_number, position)
);

alter table card_payment
    add column order_number bigint references pending_order,
    add check (invoice is null or order_number is null);
create index card_payment_waiting_order on card_payment (order_number, started_at desc)
    where order_number is not null and state in ('STARTED', 'OPEN');
