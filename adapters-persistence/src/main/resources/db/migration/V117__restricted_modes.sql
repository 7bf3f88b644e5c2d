-- Customers who were told that they are restricted, as long as they are: neither a kept card nor any payment ever.

create table restricted_mode (
    customer bigint      primary key references customer,
    id       uuid        not null unique,
    since    timestamptz not null
);
