-- An archive asks for a customer's receipts of some days in the order of their references.

drop index receipt_list;
create index receipt_list on receipt (customer, reference) include (issued_on);
