-- Issued documents: sealed, in gapless series, never changed.

create table series (
    seller         varchar(20) collate "C" not null references seller,
    kind           varchar(12) not null check (kind in ('INVOICE', 'CREDIT_NOTE', 'RECEIPT')),
    prefix         varchar(6)  not null,
    last_number    bigint      not null check (last_number >= 0),
    last_hash      varchar(64) not null,
    last_issued_on date        not null,
    primary key (seller, kind)
);

create table invoice (
    reference       varchar(35)  collate "C" primary key check (reference ~ '^[A-Za-z0-9+_/-]+$'),
    kind            varchar(12)  not null check (kind in ('INVOICE', 'CREDIT_NOTE')),
    seller          varchar(20)  collate "C" not null references seller,
    customer        bigint       not null references customer,
    order_number    bigint       not null check (order_number > 0),
    corrects        varchar(35)  collate "C" references invoice,
    issued_at       timestamptz  not null,
    issued_on       date         not null,
    due_on          date         not null,
    language        varchar(2)   not null,
    seller_party    varchar(64)  not null references party,
    buyer_party     varchar(64)  not null references party,
    payment_account varchar(200) not null,
    currency        varchar(3)   not null check (currency ~ '^[A-Z]{3}$'),
    net_minor       bigint       not null,
    tax_minor       bigint       not null,
    gross_minor     bigint       not null,
    series_number   bigint       not null check (series_number > 0),
    previous_hash   varchar(64)  not null check (previous_hash ~ '^[0-9a-f]{64}$'),
    hash            varchar(64)  not null check (hash ~ '^[0-9a-f]{64}$'),
    unique (seller, kind, series_number),
    check (net_minor + tax_minor = gross_minor),
    check ((corrects is not null) = (kind = 'CREDIT_NOTE'))
);
create index invoice_list on invoice (customer, issued_on desc, reference desc);
create index invoice_order on invoice (customer, order_number);
create index invoice_corrects on invoice (corrects) where corrects is not null;

create table invoice_line (
    document          varchar(35)   collate "C" not null references invoice,
    position          integer       not null check (position >= 0),
    description       varchar(1000) not null,
    service_reference varchar(200)  not null,
    from_on           date          not null,
    until_on          date          not null check (until_on >= from_on),
    quantity          numeric       not null,
    unit_price        numeric       not null,
    net_minor         bigint        not null,
    vat_category      varchar(2)    not null,
    vat_percent       numeric       not null check (vat_percent >= 0),
    primary key (document, position)
);

create table invoice_tax (
    document     varchar(35) collate "C" not null references invoice,
    position     integer     not null check (position >= 0),
    vat_category varchar(2)  not null,
    vat_percent  numeric     not null check (vat_percent >= 0),
    base_minor   bigint      not null,
    tax_minor    bigint      not null,
    primary key (document, position)
);

create table invoice_mention (
    document varchar(35) collate "C" not null references invoice,
    position integer     not null check (position >= 0),
    code     varchar(10) not null,
    text     text        not null,
    primary key (document, position)
);

-- What is open on an invoice changes with every payment, so it stands beside the issued document.
create table receivable (
    invoice        varchar(35) collate "C" primary key references invoice,
    customer       bigint      not null references customer,
    due_on         date        not null,
    currency       varchar(3)  not null,
    total_minor    bigint      not null,
    paid_minor     bigint      not null check (paid_minor >= 0),
    credited_minor bigint      not null check (credited_minor >= 0),
    reserved_minor bigint      not null check (reserved_minor >= 0),
    status         varchar(12) not null check (status in ('UNPAID', 'PARTLY_PAID', 'PAID', 'CREDITED')),
    version        bigint      not null,
    check (paid_minor + credited_minor + reserved_minor <= total_minor)
);
create index receivable_status on receivable (customer, status);

create table receipt (
    reference     varchar(35) collate "C" primary key check (reference ~ '^[A-Za-z0-9+_/-]+$'),
    seller        varchar(20) collate "C" not null references seller,
    customer      bigint      not null references customer,
    payment       uuid        not null unique,
    method        varchar(20) not null check (method in ('CREDIT', 'CARD', 'BANK_TRANSFER')),
    currency      varchar(3)  not null check (currency ~ '^[A-Z]{3}$'),
    amount_minor  bigint      not null,
    issued_at     timestamptz not null,
    issued_on     date        not null,
    language      varchar(2)  not null,
    seller_party  varchar(64) not null references party,
    payer_party   varchar(64) not null references party,
    series_number bigint      not null check (series_number > 0),
    previous_hash varchar(64) not null check (previous_hash ~ '^[0-9a-f]{64}$'),
    hash          varchar(64) not null check (hash ~ '^[0-9a-f]{64}$'),
    unique (seller, series_number)
);
create index receipt_list on receipt (customer, issued_on, reference);

create table receipt_allocation (
    document     varchar(35) collate "C" not null references receipt,
    position     integer     not null check (position >= 0),
    invoice      varchar(35) collate "C" not null references invoice,
    amount_minor bigint      not null check (amount_minor > 0),
    primary key (document, position)
);
create index receipt_allocation_invoice on receipt_allocation (invoice);

create table rendered_document (
    reference varchar(35) collate "C" not null,
    format    varchar(10) not null,
    sha256    varchar(64) not null,
    content   bytea       not null,
    primary key (reference, format)
);
-- Drawings are compressed already.
alter table rendered_document alter column content set storage external;
