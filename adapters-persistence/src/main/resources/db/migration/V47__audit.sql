-- Who did what: chains of entries that are only added to, each sealed with the one before.

create table audit_entry (
    chain    varchar(60)   collate "C" not null,
    number   bigint        not null check (number > 0),
    at       timestamptz   not null,
    profile  uuid,
    token    uuid,
    chat     bigint,
    is_staff boolean       not null,
    customer bigint,
    what     varchar(200)  not null,
    address  varchar(60)   not null,
    result   varchar(120)  not null,
    before   text          not null,
    after    text          not null,
    previous varchar(64)   not null check (previous ~ '^[0-9a-f]{64}$'),
    seal     varchar(64)   not null check (seal ~ '^[0-9a-f]{64}$'),
    primary key (chain, number)
);

-- The end of each chain, locked by whoever adds to it.
create table audit_head (
    chain  varchar(60) collate "C" primary key,
    number bigint      not null,
    seal   varchar(64) not null
);

create trigger audit_entry_never_changes before update or delete on audit_entry
    for each row execute function refuse_change();
create trigger audit_entry_never_emptied before truncate on audit_entry
    for each statement execute function refuse_change();
