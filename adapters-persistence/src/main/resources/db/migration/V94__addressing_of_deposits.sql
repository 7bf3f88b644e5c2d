-- What public bodies give for the deposits of their invoices beside the sealed documents, and what became of them.

create table service_code (
    customer bigint       primary key references customer,
    code     varchar(100) not null
);

create table engagement_number (
    invoice    varchar(35) collate "C" primary key references invoice,
    number     varchar(50) not null,
    given_at   timestamptz not null
);

create table deposit_status (
    deposit    uuid          not null references transmission,
    changed_at timestamptz   not null,
    status     varchar(50)   not null,
    comment    varchar(2000) not null,
    primary key (deposit, changed_at)
);
