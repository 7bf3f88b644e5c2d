-- What payments settle at which VAT rate, payments that turn out to be none, money that goes back.

-- One row a rate. Taking back is a further, negative row; what stands is the sum.
create table settlement (
    entry_key    varchar(200) collate "C" not null,
    position     integer      not null check (position >= 0),
    payment      uuid         not null references payment,
    invoice      varchar(35)  collate "C" not null references invoice,
    vat_category varchar(2)   not null,
    vat_percent  numeric      not null check (vat_percent >= 0),
    currency     varchar(3)   not null,
    amount_minor bigint       not null,
    tax_minor    bigint       not null,
    primary key (entry_key, position),
    check (amount_minor <> 0 or tax_minor <> 0)
);
create index settlement_payment on settlement (payment);
create index settlement_invoice on settlement (invoice);

-- What was paid before this table was there, split along the running sums of payments and rates.
insert into settlement
with paid as (
    select a.payment, a.invoice, p.currency, a.amount_minor,
        sum(a.amount_minor) over (partition by a.invoice
            order by p.received_at, p.id, a.position) as until
    from payment_allocation a join payment p on p.id = a.payment
), rate as (
    select t.document, t.position, t.vat_category, t.vat_percent, t.tax_minor,
        t.base_minor + t.tax_minor as gross, i.gross_minor as whole,
        sum(t.base_minor + t.tax_minor) over (partition by t.document
            order by t.position) as until
    from invoice_tax t join invoice i on i.reference = t.document
), share as (
    select paid.payment, paid.invoice, paid.currency, rate.position, rate.vat_category,
        rate.vat_percent, rate.tax_minor, rate.gross,
        round(paid.until * rate.until / rate.whole)
            - round(paid.until * (rate.until - rate.gross) / rate.whole) as now,
        round((paid.until - paid.amount_minor) * rate.until / rate.whole)
            - round((paid.until - paid.amount_minor) * (rate.until - rate.gross) / rate.whole)
            as before
    from paid join rate on rate.document = paid.invoice
    where rate.whole <> 0 and rate.gross <> 0
)
select 'payment:' || payment,
    row_number() over (partition by payment order by invoice, position) - 1,
    payment, invoice, vat_category, vat_percent, currency, now - before,
    round(now * tax_minor / gross) - round(before * tax_minor / gross)
from share
where now <> before or round(now * tax_minor / gross) <> round(before * tax_minor / gross);

insert into settlement
select 'credit-note:' || n.reference,
    row_number() over (partition by n.reference order by s.entry_key, s.position) - 1,
    s.payment, s.invoice, s.vat_category, s.vat_percent, s.currency, -s.amount_minor, -s.tax_minor
from settlement s join invoice n on n.corrects = s.invoice;

-- What was reopened stands in the settlements of the entry reversal:<payment>.
create table payment_reversal (
    payment      uuid        primary key references payment,
    customer     bigint      not null references customer,
    reason       varchar(20) not null
        check (reason in ('BOUNCED', 'CHARGEBACK', 'RECORDED_IN_ERROR')),
    currency     varchar(3)  not null,
    amount_minor bigint      not null check (amount_minor > 0),
    reversed_at  timestamptz not null
);

create table refund (
    id             uuid         primary key,
    customer       bigint       not null references customer,
    kind           varchar(20)  not null
        check (kind in ('TO_CARD', 'BY_TRANSFER', 'TO_CREDIT', 'UNUSED_CREDIT')),
    payment        uuid         references payment,
    account_holder varchar(70),
    account_iban   varchar(34),
    currency       varchar(3)   not null,
    amount_minor   bigint       not null check (amount_minor > 0),
    reason         varchar(500) not null,
    state          varchar(10)  not null
        check (state in ('REQUESTED', 'SENDING', 'DONE', 'REFUSED')),
    started_at     timestamptz  not null,
    changed_at     timestamptz  not null,
    version        bigint       not null,
    check ((kind = 'UNUSED_CREDIT') = (payment is null)),
    check ((kind = 'UNUSED_CREDIT') = (account_iban is not null)),
    check ((account_holder is null) = (account_iban is null))
);
create index refund_list on refund (customer, started_at desc, id desc);
create index refund_payment on refund (payment) where payment is not null;
create index refund_requested on refund (started_at desc, id desc) where state = 'REQUESTED';
create index refund_hanging on refund (changed_at, id) where state = 'SENDING';

-- A payment charged back after its credit was paid out leaves the customer with less than nothing.
alter table customer_balance drop constraint customer_balance_prepaid_minor_check;

do $$
declare
    issued text;
begin
    foreach issued in array array['settlement', 'payment_reversal']
    loop
        execute format(
            'create trigger %1$s_never_changes before update or delete on ${flyway:defaultSchema}.%1$I '
            'for each row execute function ${flyway:defaultSchema}.refuse_change()', issued);
        execute format(
            'create trigger %1$s_never_emptied before truncate on ${flyway:defaultSchema}.%1$I '
            'for each statement execute function ${flyway:defaultSchema}.refuse_change()', issued);
    end loop;
end
$$;
