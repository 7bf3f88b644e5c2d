-- Changes of plan, period and quantity.

alter table service
    add column changing       varchar(7) check (changing in ('BEGUN', 'WAITING')),
    add column changing_since date,
    add check ((changing is null) = (changing_since is null));
create index service_begun on service (changing_since) where changing = 'BEGUN';

-- A change may begin a period on a day on which another one began.
alter table billed_period
    add column begun boolean not null default false,
    drop constraint billed_period_pkey,
    add primary key (service, from_on, begun);

create table plan_change (
    id                uuid         primary key,
    service           uuid         not null references service,
    customer          bigint       not null references customer,
    from_plan         varchar(40)  collate "C" not null,
    plan              varchar(40)  collate "C" not null,
    period_months     integer      not null,
    price_minor       bigint       not null check (price_minor >= 0),
    currency          varchar(3)   not null,
    price_basis       varchar(5)   not null check (price_basis in ('NET', 'GROSS')),
    price_valid_from  date         not null,
    price_valid_until date,
    quantity          integer      not null check (quantity > 0),
    total_minor       bigint       not null,
    invoice           varchar(35)  collate "C" references invoice,
    asked_at          timestamptz  not null,
    expires_on        date         not null,
    state             varchar(9)   not null check (state in ('PENDING', 'APPLIED', 'WITHDRAWN', 'EXPIRED')),
    version           bigint       not null,
    check (state <> 'PENDING' or invoice is not null)
);
create index plan_change_service on plan_change (service, asked_at);
create unique index plan_change_pending on plan_change (service) where state = 'PENDING';
