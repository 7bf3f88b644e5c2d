-- Each row that is written is entered in every index of its table: what nobody asks of an index, and what one can answer in place of
-- two, has none (ADR 88).

-- What is open is few among all there ever was. Whoever asks for one customer's finds it by him; a run, which asks for everybody's
-- by the day, reads this from end to end and rows only of what is due.
create index receivable_open on receivable (customer, due_on)
    where status in ('UNPAID', 'PARTLY_PAID');
drop index receivable_due;
drop index receivable_status;

-- The document of an order is found among its customer's, without reading the others.
drop index invoice_list;
create index invoice_list on invoice (customer, issued_on desc, reference desc, order_number);
drop index invoice_order;

-- What was paid on an invoice is asked of its settlements (V13).
drop index payment_allocation_invoice;
