-- What people are to be told: one row a channel. due_at is also the end of a claim.

create table notice (
    id         bigint       generated always as identity primary key,
    notice_key varchar(200) not null,
    channel    varchar(4)   not null check (channel in ('MAIL', 'CHAT')),
    kind       varchar(40)  not null,
    customer   bigint       not null references customer,
    facts      text         not null,
    state      varchar(7)   not null check (state in ('WAITING', 'SENT', 'PARKED')),
    tries      integer      not null,
    due_at     timestamptz  not null,
    sent_at    timestamptz,
    error      text         not null,
    unique (notice_key, channel)
);
create index notice_waiting on notice (channel, id) where state = 'WAITING';
create index notice_parked on notice (channel) where state = 'PARKED';

-- First answers to requests that carry an idempotency key; status is null while one is worked on.
create table idempotent_request (
    scope       varchar(200) collate "C" not null,
    request_key varchar(300) collate "C" not null,
    fingerprint varchar(200) not null,
    started_at  timestamptz  not null,
    status      integer,
    media_type  varchar(200) not null,
    headers     text         not null,
    body        text         not null,
    primary key (scope, request_key)
);
create index idempotent_request_started on idempotent_request (started_at);
