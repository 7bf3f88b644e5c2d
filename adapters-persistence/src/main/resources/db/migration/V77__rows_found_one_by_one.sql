-- Blocks of order numbers made a list read every document of its customer; their tree grows at its
-- end only, so it is nearly as light.
drop index invoice_order;
create index invoice_order on invoice (order_number);

-- Who counts what one customer has open passes over the rows of others without reading them.
drop index receivable_due;
create index receivable_due on receivable (due_on, customer)
    where status in ('UNPAID', 'PARTLY_PAID');
