-- Who sells, who pays and who signs in.

-- A printed identity, stored once for ever and named by the SHA-256 of its content: documents point
-- at it, so that a later change of identity touches later documents only.
create table party (
    hash         varchar(64)  primary key check (hash ~ '^[0-9a-f]{64}$'),
    kind         varchar(20)  not null check (kind in ('COMPANY', 'CONSUMER', 'PUBLIC_BODY', 'ASSOCIATION')),
    name         varchar(400) not null,
    line1        varchar(400) not null,
    line2        varchar(400) not null,
    postal_code  varchar(40)  not null,
    city         varchar(200) not null,
    country      varchar(2)   not null check (country ~ '^[A-Z]{2}$'),
    siren        varchar(20)  not null,
    siret        varchar(20)  not null,
    vat_id       varchar(40)  not null,
    registration varchar(400) not null
);

create table seller (
    code            varchar(20)  collate "C" primary key,
    party           varchar(64)  not null references party,
    email           varchar(320) not null,
    iban            varchar(40)  not null,
    bic             varchar(20)  not null,
    currency        varchar(3)   not null check (currency ~ '^[A-Z]{3}$'),
    zone            varchar(60)  not null,
    document_prefix varchar(6)   not null unique,
    term_days       integer      not null check (term_days between 0 and 60)
);

create table customer (
    number   bigint       primary key check (number > 0),
    seller   varchar(20)  collate "C" not null references seller,
    party    varchar(64)  not null references party,
    email    varchar(320) not null,
    language varchar(2)   not null
);

create table profile (
    id       uuid         primary key,
    name     varchar(200) not null,
    email    varchar(320) not null,
    language varchar(2)   not null,
    role     varchar(10)  not null check (role in ('CUSTOMER', 'STAFF'))
);
create unique index profile_email on profile (lower(email));

create table profile_customer (
    profile  uuid   not null references profile,
    customer bigint not null references customer,
    primary key (profile, customer)
);
create index profile_customer_customer on profile_customer (customer);

create table access_token (
    token_hash varchar(64)  primary key,
    profile    uuid         not null references profile,
    name       varchar(200) not null,
    expires_at timestamptz  not null
);

create table chat_link (
    id                uuid        primary key,
    profile           uuid        not null references profile,
    code_hash         varchar(64) not null unique,
    expires_at        timestamptz not null,
    chat_user         bigint      not null,
    chat_name         text        not null,
    confirmed_in_chat boolean     not null,
    confirmed_on_web  boolean     not null,
    ended             boolean     not null,
    version           bigint      not null
);
create index chat_link_profile on chat_link (profile, expires_at desc, id) where not ended;
create index chat_link_chat_user on chat_link (chat_user) where not ended and chat_user <> 0;
-- A chat account belongs to one profile at a time, even if two links are confirmed at once.
create unique index chat_link_held on chat_link (chat_user)
    where confirmed_in_chat and confirmed_on_web and not ended;
