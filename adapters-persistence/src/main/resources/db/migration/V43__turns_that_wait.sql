-- A turn stands while it waits or is parked; how many there were is the run's. A played one would be
-- written twice and kept for nothing.

alter table billing_run
    add column planned bigint not null default 0 check (planned >= 0),
    add column last_at timestamptz;
update billing_run r set planned = t.planned, last_at = t.last_at
from (select run, count(*) as planned, max(changed_at) filter (where state = 'DONE') as last_at
        from billing_turn group by run) t
where t.run = r.id;
delete from billing_turn where state = 'DONE';
alter table billing_turn
    drop constraint billing_turn_state_check,
    add constraint billing_turn_state_check check (state in ('WAITING', 'PARKED'));

-- Renewed rows find place beside what they were: no index has to know, and less is logged.
alter table service set (fillfactor = 50);
alter table customer_balance set (fillfactor = 50);
alter table receivable set (fillfactor = 90);
