-- Passwords of profiles, sessions of the web pages, what was tried in vain, and mails to persons.

create table credential (
    profile       uuid         primary key references profile,
    password_hash varchar(300) not null check (password_hash like '$argon2id$%'),
    changed_at    timestamptz  not null
);

create table web_session (
    id                    uuid         primary key,
    secret_hash           varchar(64)  not null unique check (secret_hash ~ '^[0-9a-f]{64}$'),
    profile               uuid         not null references profile,
    started_at            timestamptz  not null,
    seen_at               timestamptz  not null,
    ends_at               timestamptz  not null,
    awaits_second_factor  boolean      not null,
    factor_at             timestamptz,
    address               varchar(60)  not null,
    agent                 varchar(200) not null
);
create index web_session_profile on web_session (profile, seen_at desc, id);
create index web_session_ends_at on web_session (ends_at);

-- Keys are hashes: of e-mails, whether anybody has them or not, and of networks.
create table sign_in_attempt (
    key           varchar(64) primary key,
    failures      integer     not null,
    last_at       timestamptz not null,
    blocked_until timestamptz not null
);
create index sign_in_attempt_last_at on sign_in_attempt (last_at);

-- Whom it is for and what it says are kept encrypted, and until it is sent.
create table letter (
    id         bigint       generated always as identity primary key,
    letter_key varchar(200) not null unique,
    kind       varchar(40)  not null,
    content    text         not null,
    state      varchar(7)   not null check (state in ('WAITING', 'SENT', 'PARKED')),
    tries      integer      not null default 0,
    due_at     timestamptz,
    sent_at    timestamptz,
    error      text
);
create index letter_waiting on letter (id) where state = 'WAITING';
create index letter_parked on letter (id) where state = 'PARKED';
