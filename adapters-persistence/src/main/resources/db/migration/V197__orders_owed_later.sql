-- Purchases that are delivered, invoiced and owed when their time is over; others are cancelled then.
alter table pending_order add column owed_then boolean not null default false;
