-- What is debited by mandates, and the files that tell banks. Files are encrypted, for they have numbers of accounts.
create table collection (
    id          uuid         primary key,
    seller      varchar(20)  collate "C" not null references seller,
    made_at     timestamptz  not null,
    made_by     varchar(100) not null,
    debits      integer      not null check (debits > 0),
    currency    varchar(3)   not null,
    total_minor bigint       not null check (total_minor > 0),
    file        text         not null
);
create index collection_list on collection (seller, made_at desc, id desc);

create table debit (
    id           uuid        primary key,
    seller       varchar(20) collate "C" not null references seller,
    customer     bigint      not null references customer,
    invoice      varchar(35) collate "C" not null references invoice,
    mandate      uuid        not null references mandate,
    currency     varchar(3)  not null,
    amount_minor bigint      not null check (amount_minor > 0),
    collect_on   date        not null,
    state        varchar(10) not null
        check (state in ('ANNOUNCED', 'SENT', 'COLLECTED', 'RETURNED', 'CANCELLED')),
    collection   uuid        references collection,
    returned     varchar(4),
    announced_at timestamptz not null,
    changed_at   timestamptz not null,
    version      bigint      not null,
    check ((collection is null) = (state in ('ANNOUNCED', 'CANCELLED'))),
    check ((returned is null) = (state <> 'RETURNED'))
);
create index debit_invoice on debit (invoice, announced_at, id);
create unique index debit_pending on debit (invoice) where state in ('ANNOUNCED', 'SENT');
create index debit_mandate on debit (mandate) where state = 'ANNOUNCED';
create index debit_announced on debit (seller, collect_on, id) where state = 'ANNOUNCED';
create index debit_collection on debit (collection) where collection is not null;

alter table payment drop constraint payment_method_check;
alter table payment add constraint payment_method_check
    check (method in ('CREDIT', 'CARD', 'BANK_TRANSFER', 'DIRECT_DEBIT'));
alter table receipt drop constraint receipt_method_check;
alter table receipt add constraint receipt_method_check
    check (method in ('CREDIT', 'CARD', 'BANK_TRANSFER', 'DIRECT_DEBIT'));
