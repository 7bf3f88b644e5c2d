-- The day on which a period that a change began is invoiced; the next where none was written.
alter table service add column changing_invoiced_on date;
