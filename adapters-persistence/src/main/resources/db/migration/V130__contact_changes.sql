-- Contacts of customers that are to change: one change of each contact, as long as it stands. ADR 56.

create table contact_change (
    id           uuid         primary key,
    customer     bigint       not null references customer,
    contact      varchar(10)  not null check (contact in ('ADMIN', 'TECHNICAL', 'BILLING')),
    by_profile   uuid         not null references profile,
    from_profile uuid         references profile,
    to_email     varchar(254) not null,
    asked_at     timestamptz  not null,
    expires_at   timestamptz  not null check (expires_at > asked_at),
    confirmed    boolean      not null,
    unique (customer, contact)
);
create index contact_change_expires_at on contact_change (expires_at);
create index contact_change_by_profile on contact_change (by_profile);
create index contact_change_from_profile on contact_change (from_profile);
create index contact_change_to_email on contact_change (lower(to_email));
