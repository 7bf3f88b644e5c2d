-- Runs find whose turn it is by what is due, and read nothing of what is over.

create index service_due on service (plan, paid_until) where state in ('ACTIVE', 'SUSPENDED', 'EXPIRED');
create index service_cancelled on service (ends_on)
    where ends_on is not null and state in ('ACTIVE', 'SUSPENDED');
create index service_ended on service (plan, (coalesce(ends_on, paid_until))) where state = 'TERMINATED';
create index receivable_due on receivable (due_on) where status in ('UNPAID', 'PARTLY_PAID');
