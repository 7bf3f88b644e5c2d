-- Customers all of whose services are suspended by staff, and were.

create table customer_hold (
    id        uuid         primary key,
    customer  bigint       not null references customer,
    reason    varchar(20)  not null,
    note      varchar(150) not null,
    held_by   uuid         not null references profile,
    held_at   timestamptz  not null,
    lifted_by uuid         references profile,
    lifted_at timestamptz,
    check ((lifted_by is null) = (lifted_at is null))
);
create unique index customer_hold_standing on customer_hold (customer) where lifted_at is null;
create index customer_hold_of on customer_hold (customer);
