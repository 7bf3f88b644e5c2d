-- What happens around the end of a service's time: what the catalog says, what was played.

alter table service
    drop constraint service_state_check,
    add constraint service_state_check check
        (state in ('ACTIVE', 'SUSPENDED', 'EXPIRED', 'TERMINATED', 'DELETED', 'MOVED'));

-- An end that nobody asked for has no reason.
do $$
declare
    reason_of_end text;
begin
    select conname into strict reason_of_end from pg_constraint
        where conrelid = 'service'::regclass and pg_get_constraintdef(oid) like '%ending_reason%';
    execute format('alter table service drop constraint %I', reason_of_end);
end
$$;
alter table service add check (ends_on is not null or ending_reason is null);

-- What went to another customer with its account was closed on the day he accepted it.
update service s set state = 'MOVED'
from account_transfer t
where s.state = 'TERMINATED' and s.ends_on is null and t.state = 'ACCEPTED' and s.customer = t.from_customer
    and exists (select from service o
        where o.customer = t.to_customer and o.label = s.label and o.plan = s.plan and o.started_on >= s.started_on);
-- Whatever ended long ago is gone; nobody is told of it now.
update service set state = 'DELETED' where state = 'TERMINATED';
update service set state = 'DELETED' where state = 'EXPIRED' and paid_until < current_date - 30;

create index service_kept on service (customer) where state in ('EXPIRED', 'TERMINATED');

-- Dated; what was said is never changed. Of several for one day the last holds.
create table expiry_terms (
    seller          varchar(20)  collate "C" not null references seller,
    scope           varchar(60)  collate "C" not null,
    from_on         date         not null,
    revision        integer      not null check (revision > 0),
    notices         integer[]    not null,
    renewal_notices integer[]    not null,
    renew_ahead     integer      not null check (renew_ahead >= 0),
    debit_ahead     integer      not null check (debit_ahead >= 0),
    late            integer      not null check (late >= 0),
    restore         integer      not null check (restore >= late),
    deletion        integer      not null check (deletion >= restore),
    late_fee        bigint       not null check (late_fee >= 0),
    restore_fee     bigint       not null check (restore_fee >= 0),
    fee_basis       varchar(5)   not null check (fee_basis in ('NET', 'GROSS')),
    currency        varchar(3)   not null,
    set_by          varchar(100) not null,
    set_at          timestamptz  not null,
    primary key (seller, scope, from_on, revision)
);
create trigger expiry_terms_never_changes before update or delete on expiry_terms
    for each row execute function refuse_change();
create trigger expiry_terms_never_emptied before truncate on expiry_terms
    for each statement execute function refuse_change();

-- Each step is played once for an expiry.
create table expiry_step (
    service   uuid        not null references service,
    expiry    date        not null,
    code      varchar(30) not null,
    played_on date        not null,
    primary key (service, expiry, code)
);
create trigger expiry_step_never_changes before update or delete on expiry_step
    for each row execute function refuse_change();
create trigger expiry_step_never_emptied before truncate on expiry_step
    for each statement execute function refuse_change();

-- An order may renew a service that expired.
alter table pending_order
    add column renews uuid references service,
    drop constraint pending_order_kind_check,
    add constraint pending_order_kind_check check (kind in ('PURCHASE', 'SETTLEMENT', 'RENEWAL')),
    add check ((kind = 'RENEWAL') = (renews is not null));
