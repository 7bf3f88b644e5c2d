-- What is told to the tax administration by way of the operator's platform.

create table transmission (
    id               uuid         primary key,
    transmission_key varchar(300) collate "C" not null unique,
    seller           varchar(20)  collate "C" not null references seller,
    kind             varchar(20)  not null check (kind in ('PAYMENT_STATUS', 'SALES', 'RECEIPTS')),
    subject          varchar(35)  collate "C" not null,
    file_name        varchar(100) not null,
    content          text         not null,
    state            varchar(10)  not null
        check (state in ('WAITING', 'SENT', 'ACCEPTED', 'REJECTED')),
    flow             varchar(100) not null,
    reason           varchar(2000) not null,
    created_at       timestamptz  not null,
    changed_at       timestamptz  not null,
    due_at           timestamptz  not null,
    tries            integer      not null check (tries >= 0),
    version          bigint       not null
);
create index transmission_list on transmission (seller, created_at desc, id desc);
create index transmission_subject on transmission (seller, subject);
create index transmission_due on transmission (due_at) where state in ('WAITING', 'SENT');

-- Changes of what was received that were looked at; those that had to be told with what told them.
create table collection_told (
    entry_key    varchar(200) collate "C" not null references journal_entry,
    invoice      varchar(35)  collate "C" not null references invoice,
    seller       varchar(20)  collate "C" not null references seller,
    booked_at    timestamptz  not null,
    transmission uuid,
    primary key (entry_key, invoice)
);
create index collection_told_last on collection_told (seller, booked_at);

-- Entries come in the order of time, so that a few blocks hold the new ones.
create index journal_entry_booked on journal_entry
    using brin (booked_at) with (pages_per_range = 32, autosummarize = on);
