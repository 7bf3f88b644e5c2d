-- A part of an order can be asked for before it is delivered, by an invoice of its own (CGI 289 I-1-c);
-- the final invoice takes it off. What the invoices are to each other is sealed content from now on;
-- what was issued before says nothing of it and keeps its seal.

alter table invoice
    add column is_advance  boolean not null default false,
    add column deducts     varchar(35),
    add column deducts_on  date,
    add check ((deducts is null) = (deducts_on is null) and not (is_advance and deducts is not null));
-- Who credits an advance wants to know whether it was taken off, by one at most.
create unique index invoice_final_after on invoice (deducts) where deducts is not null;

-- The invoice by which a part of the order was asked for last.
alter table pending_order
    add column advance varchar(35) references invoice (reference),
    add check (advance is null or kind = 'PURCHASE');
