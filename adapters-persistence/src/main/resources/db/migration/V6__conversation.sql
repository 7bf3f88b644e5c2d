-- What the chat adapter remembers between two messages. Bodies and data are encrypted by the
-- application. due_at is the end of a claim, or the time of the next try.

create table chat_update (
    id          bigint       generated always as identity primary key,
    bot         bigint       not null,
    update_id   bigint       not null,
    chat_key    varchar(100) collate "C" not null,
    body        text         not null,
    state       varchar(7)   not null check (state in ('WAITING', 'DONE', 'PARKED')),
    tries       integer      not null,
    due_at      timestamptz  not null,
    node        varchar(100) not null,
    received_at timestamptz  not null,
    error       text         not null,
    unique (bot, update_id)
);
create index chat_update_waiting on chat_update (bot, id) where state = 'WAITING';
create index chat_update_turn on chat_update (bot, chat_key, id) where state = 'WAITING';
create index chat_update_over on chat_update (due_at) where state <> 'WAITING';

create table chat_message (
    id          bigint       generated always as identity primary key,
    bot         bigint       not null,
    message_key varchar(200) collate "C" not null,
    chat        bigint       not null,
    topic       varchar(200) collate "C" not null,
    method      varchar(60)  not null,
    body        text         not null,
    state       varchar(7)   not null check (state in ('WAITING', 'SENT', 'PARKED')),
    tries       integer      not null,
    due_at      timestamptz  not null,
    node        varchar(100) not null,
    created_at  timestamptz  not null,
    message_id  bigint       not null,
    error       text         not null,
    unique (bot, message_key)
);
create index chat_message_waiting on chat_message (bot, id) where state = 'WAITING';
create index chat_message_turn on chat_message (bot, chat, id) where state = 'WAITING';
create index chat_message_topic on chat_message (bot, chat, topic, id desc)
    where state = 'SENT' and message_id <> 0;
create index chat_message_over on chat_message (due_at) where state <> 'WAITING';

create table chat_memory (
    chat            bigint      primary key,
    language        varchar(10) not null,
    customer        bigint      not null,
    step            varchar(60) not null,
    data            text        not null,
    step_expires_at timestamptz not null,
    blocked         boolean     not null
);

create table pending_action (
    token_hash     varchar(64) primary key,
    chat_user      bigint      not null,
    customer       bigint      not null,
    kind           varchar(60) not null,
    parameters     text        not null,
    expires_at     timestamptz not null,
    used_at        timestamptz,
    used_by_update bigint      not null,
    outcome        text        not null
);
create index pending_action_expiry on pending_action (expires_at);

create table lease (
    name       varchar(100) primary key,
    node       varchar(100) not null,
    held_until timestamptz  not null
);

create table sent_file (
    bot     bigint       not null,
    sha256  varchar(64)  not null,
    file_id varchar(400) not null,
    primary key (bot, sha256)
);
