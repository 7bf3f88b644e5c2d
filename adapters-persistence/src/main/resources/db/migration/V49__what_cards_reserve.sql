-- What a settlement keeps of which invoices while a card is charged for it.
alter table pending_order
    add column reserved_invoices text[]   not null default '{}',
    add column reserved_minor    bigint[] not null default '{}',
    add constraint pending_order_reserved_check check (cardinality(reserved_invoices) = cardinality(reserved_minor));
create index pending_order_charged on pending_order (renews) where state = 'CHECKING';

-- Money is at the provider under one reference, and pays one card payment. The session it was under
-- before: the provider may still tell about it.
alter table capture_decision add column session_id varchar(200);
create unique index capture_decision_reference on capture_decision (paid_under);
create index card_payment_session on card_payment (session_id);
