-- An account may be offered to whoever has an e-mail address, in small letters.

alter table account_transfer
    alter column to_customer drop not null,
    add column to_email varchar(254) check (to_email = lower(to_email)),
    add check (num_nonnulls(to_customer, to_email) = 1);
create index account_transfer_invited on account_transfer (to_email) where state = 'PENDING';
