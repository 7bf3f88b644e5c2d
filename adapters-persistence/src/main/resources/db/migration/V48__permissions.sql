-- What people may do for customers, what staff is there for, and invitations.

-- Whoever acted for a customer before is his owner; the permissions of others are kept with blanks between.
alter table profile_customer
    add column permissions         varchar(4000) not null default 'owner',
    add column needs_second_factor boolean       not null default false;
alter table profile_customer alter column permissions drop default;

alter table profile add column staff_roles varchar(100) not null default '';
update profile set staff_roles = 'ADMINISTRATOR' where role = 'STAFF';
alter table profile
    alter column staff_roles drop default,
    add check ((role = 'STAFF') = (staff_roles <> ''));

create table invitation (
    id                  uuid          primary key,
    customer            bigint        not null references customer,
    email               varchar(320)  not null,
    permissions         varchar(4000) not null,
    needs_second_factor boolean       not null,
    code_hash           varchar(64)   not null unique,
    invited_by          uuid          not null references profile,
    expires_at          timestamptz   not null,
    accepted_at         timestamptz
);
create index invitation_customer on invitation (customer, expires_at desc);
