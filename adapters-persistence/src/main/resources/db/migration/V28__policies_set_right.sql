-- A policy for a day that has not begun is set right by another one; both are kept.

alter table billing_policy
    add column revision integer not null default 1 check (revision > 0),
    drop constraint billing_policy_pkey,
    add primary key (seller, effective_from, revision);
alter table billing_policy alter column revision drop default;
