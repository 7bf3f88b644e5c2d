-- What may be done with a plan, prices for what was sold before, and what customers are charged
-- beside their orders.

alter table plan
    add column changes        varchar(10) not null default 'FAMILY' check (changes in ('FAMILY', 'LISTED')),
    add column cap_group      varchar(40) collate "C",
    add column cap_minor      bigint check (cap_minor > 0),
    add column cap_currency   varchar(3),
    add column usage_unit     varchar(20),
    add column usage_per      numeric check (usage_per > 0),
    add column usage_included numeric check (usage_included >= 0),
    add check ((cap_group is null) = (cap_minor is null)),
    add check ((cap_group is null) = (cap_currency is null)),
    add check ((usage_unit is null) = (usage_per is null)),
    add check ((usage_unit is null) = (usage_included is null));

-- CHANGES_TO: what a service of the plan may become, where the plan lists it. GOES_WITH: the plans of
-- which an option needs one.
create table plan_link (
    seller varchar(20) collate "C" not null,
    plan   varchar(40) collate "C" not null,
    kind   varchar(10) not null check (kind in ('CHANGES_TO', 'GOES_WITH')),
    target varchar(40) collate "C" not null,
    primary key (seller, plan, kind, target),
    foreign key (seller, plan) references plan,
    foreign key (seller, target) references plan
);
create index plan_link_target on plan_link (seller, target);

-- From a day on a price also holds for services that were sold at an earlier one.
create table price_announcement (
    seller         varchar(20) collate "C" not null,
    plan           varchar(40) collate "C" not null,
    period_months  integer      not null check (period_months in (1, 3, 6, 12, 24, 36)),
    effective_from date         not null,
    announced_at   timestamptz  not null,
    announced_by   varchar(100) not null,
    primary key (seller, plan, period_months, effective_from),
    foreign key (seller, plan) references plan
);

-- What a customer is or will be charged beside his orders: work done for him, and what he used.
create table charge (
    id       uuid         primary key,
    customer bigint       not null references customer,
    origin   varchar(10)  not null check (origin in ('STAFF', 'USAGE')),
    due_on   date         not null,
    added_by varchar(100) not null,
    added_at timestamptz  not null,
    state    varchar(10)  not null check (state in ('PENDING', 'INVOICED', 'CANCELLED')),
    invoice  varchar(35)  collate "C",
    version  bigint       not null,
    check ((state = 'INVOICED') = (invoice is not null))
);
create index charge_due on charge (due_on, customer) where state = 'PENDING';
create index charge_list on charge (customer, added_at desc, id desc);

create table charge_line (
    charge      uuid         not null references charge,
    position    integer      not null,
    plan        varchar(40)  collate "C" not null,
    description text         not null,
    label       varchar(200) not null,
    from_day    date         not null,
    until_day   date         not null check (until_day >= from_day),
    quantity    numeric      not null,
    unit_price  numeric      not null,
    currency    varchar(3)   not null,
    basis       varchar(5)   not null check (basis in ('NET', 'GROSS')),
    primary key (charge, position)
);
create trigger charge_line_never_changes before update or delete on charge_line
    for each row execute function refuse_change();

-- What customers used of metered plans, as it was reported; month is that of the seller's zone.
create table usage_report (
    customer    bigint       not null references customer,
    id          varchar(100) collate "C" not null,
    plan        varchar(40)  collate "C" not null,
    label       varchar(200) not null,
    quantity    numeric      not null check (quantity > 0),
    used_at     timestamptz  not null,
    month       date         not null,
    reported_at timestamptz  not null,
    rated       boolean      not null,
    primary key (customer, id)
);
create index usage_report_unrated on usage_report (month, customer) where not rated;
create index usage_report_month on usage_report (customer, month);
