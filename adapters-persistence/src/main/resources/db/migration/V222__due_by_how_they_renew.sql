-- What is paid for month by month stands here by the day of the month, which is any day for a cause that reaches back for
-- long. Each cause is about one state and one way to renew, which a renewal does not change either: it is led to those. ADR 63.

drop index service_due;
create index service_due on service (plan, state, renewal, due_key) where state in ('ACTIVE', 'SUSPENDED', 'EXPIRED');
