-- Tokens that carry a part of their owner's rights, from some addresses, and can be disabled.

alter table access_token
    add column id           uuid          not null default gen_random_uuid() unique,
    add column shown_as     varchar(12)   not null default '',
    add column scopes       varchar(1000) not null default '',
    add column customer     bigint        references customer,
    add column account      varchar(30),
    add column addresses    varchar(4000) not null default '',
    add column made_at      timestamptz   not null default now(),
    add column is_disabled  boolean       not null default false,
    add column last_used_at timestamptz;

alter table access_token
    alter column id drop default,
    alter column made_at drop default;

create index access_token_profile on access_token (profile, made_at desc, id);
