-- What of an invoice was credited was not paid: it is unpaid until something is.

update receivable set status = 'UNPAID' where status = 'PARTLY_PAID' and paid_minor = 0;
