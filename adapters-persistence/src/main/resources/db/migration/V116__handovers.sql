-- Customers that are being handed over to somebody else: one at a time, as long as it stands. ADR 51.

create table handover (
    customer   bigint       primary key references customer,
    id         uuid         not null unique,
    from_owner uuid         not null references profile,
    to_email   varchar(254) not null,
    asked_at   timestamptz  not null,
    expires_at timestamptz  not null check (expires_at > asked_at),
    confirmed  boolean      not null
);
create index handover_expires_at on handover (expires_at);
create index handover_from_owner on handover (from_owner);
create index handover_to_email on handover (lower(to_email));
