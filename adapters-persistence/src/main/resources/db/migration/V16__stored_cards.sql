-- Cards that customers agreed to have kept: a token of the provider and what tells one from another.
create table stored_card (
    id         uuid         primary key,
    customer   bigint       not null references customer,
    token      varchar(100) not null,
    brand      varchar(20)  not null,
    last4      varchar(4)   not null check (last4 ~ '^[0-9]{4}$'),
    expiry     date         not null check (extract(day from expiry) = 1),
    state      varchar(10)  not null check (state in ('KEPT', 'DEFAULT', 'REMOVED')),
    agreed_at  timestamptz  not null,
    changed_at timestamptz  not null,
    version    bigint       not null
);
create index stored_card_list on stored_card (customer) where state <> 'REMOVED';
create unique index stored_card_default on stored_card (customer) where state = 'DEFAULT';

-- An attempt to pay is made on the page, where the card may be kept, or with a kept card.
alter table card_payment
    add column saves_card boolean not null default false,
    add column stored_card uuid references stored_card,
    add check (not (saves_card and stored_card is not null));
