-- Reports read the invoices of some days; they come in the order of time, so that a few blocks hold them.
create index invoice_issued on invoice
    using brin (issued_on) with (pages_per_range = 32, autosummarize = on);
