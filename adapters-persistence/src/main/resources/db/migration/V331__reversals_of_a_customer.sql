-- A card gets money back under the session of the payment that its bank took back once: looked for by customer.
create index payment_reversal_of on payment_reversal (customer);
