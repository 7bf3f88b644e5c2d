-- What people have beside their passwords, and how often they may guess.

create table second_factor (
    id           uuid          primary key,
    profile      uuid          not null references profile,
    kind         varchar(20)   not null,
    name         varchar(60)   not null,
    -- Encrypted, like the names of chats.
    secret       varchar(4000) not null,
    added_at     timestamptz   not null,
    is_confirmed boolean       not null
);
create index second_factor_profile on second_factor (profile, added_at, id);

-- Held while a code is looked at, so that tries of one person queue up.
create table factor_attempts (
    profile      uuid        primary key references profile,
    failures     integer     not null check (failures between 0 and 4),
    locked_until timestamptz,
    last_step    bigint      not null
);

create table backup_code (
    profile   uuid        not null references profile,
    code_hash varchar(64) not null,
    primary key (profile, code_hash)
);

-- When somebody confirmed his second factor last, by what he came in: a token, a chat, a session of pages.
create table factor_confirmation (
    profile      uuid         not null references profile,
    entrance     varchar(100) not null,
    confirmed_at timestamptz  not null,
    primary key (profile, entrance)
);
create index factor_confirmation_age on factor_confirmation (confirmed_at);

-- Pages that wait for somebody to confirm.
create table factor_challenge (
    code_hash  varchar(64)  primary key,
    profile    uuid         not null references profile,
    entrance   varchar(100) not null,
    resume     varchar(200) not null,
    expires_at timestamptz  not null
);
create index factor_challenge_end on factor_challenge (expires_at);
