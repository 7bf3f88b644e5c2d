-- Reads what is there and lets everybody write meanwhile.

alter table invoice validate constraint invoice_is_right;
alter table receipt validate constraint receipt_is_right;
alter table receivable validate constraint receivable_is_right;
alter table service validate constraint service_is_right;
alter table journal_entry validate constraint journal_entry_is_right;
