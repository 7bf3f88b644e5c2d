-- What a renewal changes stands in no index, so that the row's new version finds place beside the old
-- one. What is paid for month by month is looked for by the day of the month, of which a renewal makes the
-- same one again, below zero; all else by the date, in days since the year one.

drop index service_due;
drop index service_ended;
alter table service
    add column due_key integer not null generated always as (
        case when period_months = 1 then -extract(day from paid_until)::integer
            else paid_until - date '0001-01-01' end) stored,
    add column ended_on date generated always as (
        case when state = 'TERMINATED' then coalesce(ends_on, paid_until) end) stored;
create index service_due on service (plan, due_key) where state in ('ACTIVE', 'SUSPENDED', 'EXPIRED');
create index service_ended on service (plan, ended_on) where ended_on is not null;
