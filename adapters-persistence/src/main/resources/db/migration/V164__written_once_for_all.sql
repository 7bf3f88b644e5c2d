-- What every renewal writes has fewer places in indexes, and no row is locked before it is changed only
-- because a check stands before the change: a check behind it refuses as well.

-- Which period it is says the service and the day; of an invoice all are looked for.
alter table billed_period drop constraint billed_period_pkey;
create index billed_period_invoice on billed_period (invoice);

-- A notice is known by its key. Those of a customer are near each other: he is one of a run.
alter table notice drop constraint notice_pkey;
alter table notice drop constraint notice_notice_key_key;
alter table notice add primary key (notice_key);
drop index notice_customer;
create index notice_customer on notice using brin (customer)
    with (pages_per_range = 16, autosummarize = on);

-- Turns come in the order of their customers; of those that were put off, whoever waits longest first.
alter table billing_turn alter column changed_at drop not null;
drop index billing_turn_waiting;
create index billing_turn_again on billing_turn (run, changed_at, customer)
    where state = 'WAITING' and changed_at is not null;

do $$
declare
    kept record;
begin
    for kept in
        select * from (values
            ('receivable', 'invoice'), ('receivable', 'customer'), ('notice', 'customer'),
            ('billing_turn', 'run'), ('billing_turn', 'customer'))
            as sources (name, key)
    loop
        execute format(
            'drop trigger %1$s_keeps_its_%2$s on ${flyway:defaultSchema}.%1$I', kept.name, kept.key);
        execute format(
            'create trigger %1$s_keeps_its_%2$s after update on ${flyway:defaultSchema}.%1$I '
            'for each row when (old.%2$I is distinct from new.%2$I) '
            'execute function ${flyway:defaultSchema}.refuse_change()',
            kept.name, kept.key);
    end loop;
end
$$;
drop trigger service_never_removed on service;
create trigger service_never_removed before delete on service
    for each row execute function refuse_change();
create trigger service_keeps_its_id after update of id on service
    for each row execute function refuse_change();
