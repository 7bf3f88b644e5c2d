-- What buying a plan by the month asks for: several months on the first invoice, or a surcharge.

alter table plan
    add column first_months       integer check (first_months between 2 and 36),
    add column surcharge_percent  numeric check (surcharge_percent > 0),
    add column surcharge_invoices integer check (surcharge_invoices > 0),
    add check (num_nulls(first_months, surcharge_percent, surcharge_invoices) in (0, 3));

-- How many periods the first invoice covers.
alter table pending_order_line add column periods integer not null default 1 check (periods > 0);
