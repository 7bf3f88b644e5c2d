-- What is sold, at which dated prices, and what customers hold of it.

create table plan (
    seller  varchar(20)  collate "C" not null references seller,
    code    varchar(40)  collate "C" not null,
    family  varchar(20)  not null,
    name_fr varchar(200) not null,
    name_en varchar(200) not null,
    specs   text         not null,
    primary key (seller, code)
);

create table plan_price (
    seller        varchar(20) collate "C" not null,
    plan          varchar(40) collate "C" not null,
    position      integer     not null,
    period_months integer     not null check (period_months in (0, 1, 3, 6, 12, 24, 36)),
    amount_minor  bigint      not null check (amount_minor >= 0),
    currency      varchar(3)  not null,
    basis         varchar(5)  not null check (basis in ('NET', 'GROSS')),
    valid_from    date        not null,
    valid_until   date        check (valid_until > valid_from),
    primary key (seller, plan, position),
    unique (seller, plan, period_months, valid_from),
    foreign key (seller, plan) references plan
);

create table service (
    id                uuid         primary key,
    customer          bigint       not null references customer,
    plan              varchar(40)  collate "C" not null,
    label             varchar(200) not null,
    period_months     integer      not null,
    price_minor       bigint       not null check (price_minor >= 0),
    currency          varchar(3)   not null,
    price_basis       varchar(5)   not null check (price_basis in ('NET', 'GROSS')),
    price_valid_from  date         not null,
    price_valid_until date,
    quantity          integer      not null check (quantity > 0),
    started_on        date         not null,
    paid_until        date         not null check (paid_until >= started_on),
    state             varchar(12)  not null check (state in ('ACTIVE', 'SUSPENDED', 'TERMINATED')),
    version           bigint       not null
);
create index service_list on service (customer, started_on desc, id desc);

-- Order numbers rise and may have gaps, so a sequence is right for them and wrong for invoices.
create sequence order_number start with 100001;

create table placed_order (
    number      bigint      primary key check (number > 0),
    request_id  uuid        not null,
    customer    bigint      not null references customer,
    kind        varchar(20) not null,
    currency    varchar(3)  not null,
    total_minor bigint      not null,
    placed_at   timestamptz not null,
    services    uuid[]      not null,
    invoice     varchar(35) collate "C" not null,
    unique (customer, request_id)
);
create index placed_order_list on placed_order (customer, number desc);
