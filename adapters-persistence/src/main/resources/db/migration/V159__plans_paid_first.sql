-- Plans that are delivered only once they are paid, whatever the seller's policy says of others.

alter table plan add column is_paid_first boolean not null default false;
