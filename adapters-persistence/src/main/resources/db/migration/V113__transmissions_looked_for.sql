-- How often the other side answered that it does not know what was handed over, apart from how often it could not be
-- reached; what is held up is looked at again; and what the platform perhaps has says so.

alter table transmission add column misses integer not null default 0 check (misses >= 0);

update transmission set state = 'SENDING' where kind <> 'DEPOSIT' and state = 'WAITING' and tries > 0;

drop index transmission_due;
drop index transmission_due_deposit;
create index transmission_due on transmission (due_at)
    where kind <> 'DEPOSIT' and state in ('WAITING', 'HELD', 'SENDING', 'SENT');
create index transmission_due_deposit on transmission (due_at)
    where kind = 'DEPOSIT' and state in ('WAITING', 'HELD', 'SENDING', 'SENT');
