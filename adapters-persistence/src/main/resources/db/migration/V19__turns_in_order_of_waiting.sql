-- Whoever waits longest has his turn first: one that lost a race goes to the end of the queue.

drop index billing_turn_waiting;
create index billing_turn_waiting on billing_turn (run, changed_at, customer) where state = 'WAITING';
