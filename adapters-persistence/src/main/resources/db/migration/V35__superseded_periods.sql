-- A change may begin several periods on one day, each on an invoice of its own.
alter table billed_period
    drop constraint billed_period_pkey,
    add primary key (service, from_on, begun, invoice);
create unique index billed_period_once on billed_period (service, from_on) where not begun;

-- What was billed ahead before a change began a period is none any more since then.
alter table billed_period disable trigger billed_period_goes_when_credited;
delete from billed_period b
using billed_period g, invoice later, invoice earlier
where g.service = b.service and g.begun and not b.begun and b.from_on > g.from_on
    and later.reference = g.invoice and earlier.reference = b.invoice
    and earlier.issued_at < later.issued_at;
alter table billed_period enable trigger billed_period_goes_when_credited;
