-- Profiles that were deleted, and customers who are kept for the law alone.

-- The row stays, with nothing in it that says who it was: the history of others points at it.
alter table profile add column erased_at timestamptz;

alter table customer add column closed_at timestamptz;
create index customer_closed on customer (closed_at) where closed_at is not null;

create index card_payment_under_way on card_payment (customer)
    where state in ('STARTED', 'OPEN', 'CAPTURING', 'RELEASING');
create index recovery_case_profile on recovery_case (profile);
create index invitation_email on invitation (lower(email));
create index notice_customer on notice (customer);
