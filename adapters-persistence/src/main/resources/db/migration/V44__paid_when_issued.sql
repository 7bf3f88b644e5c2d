-- Whether an invoice was paid already when it was issued, as those of orders that are paid first.
-- It is sealed content from now on; what was issued before says nothing of it and keeps its seal.

alter table invoice add column is_paid boolean not null default false;
