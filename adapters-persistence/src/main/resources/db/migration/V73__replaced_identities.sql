-- How customers were entered before something of it changed.
create table replaced_identity (
    customer    bigint       not null references customer,
    number      bigint       not null check (number >= 0),
    seller      varchar(20)  collate "C" not null references seller,
    party       varchar(64)  not null references party,
    email       varchar(320) not null,
    language    varchar(2)   not null,
    until       timestamptz  not null,
    replaced_by varchar(100) not null,
    primary key (customer, number)
);
