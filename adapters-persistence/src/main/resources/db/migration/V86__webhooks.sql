-- Addresses that are told of provisioning events, and the events of which each is still to be told.
create table webhook (
    id           uuid          primary key,
    url          varchar(1000) not null,
    is_on        boolean       not null,
    position     bigint        not null,
    made_at      timestamptz   not null,
    delivered_at timestamptz,
    failed_at    timestamptz,
    failure      varchar(200),
    version      bigint        not null,
    check ((failed_at is null) = (failure is null))
);

create table webhook_waiting (
    webhook  uuid        not null references webhook on delete cascade,
    position bigint      not null,
    subject  uuid        not null,
    attempts integer     not null,
    next_at  timestamptz not null,
    primary key (webhook, position)
);
create index webhook_waiting_subject on webhook_waiting (webhook, subject, position);
