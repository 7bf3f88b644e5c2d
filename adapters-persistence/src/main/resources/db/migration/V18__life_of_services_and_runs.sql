-- How services renew, end and are suspended; which invoice covers which period; daily runs.

alter table service
    add column billing_day       integer     not null default 1 check (billing_day between 1 and 31),
    add column renewal           varchar(10) not null default 'AUTOMATIC' check (renewal in ('AUTOMATIC', 'MANUAL')),
    add column ends_on           date,
    add column ending_reason     varchar(200),
    add column suspended_on      date,
    add column suspended_for     varchar(35) collate "C" references invoice,
    add column suspension_reason varchar(200),
    drop constraint service_state_check,
    add check (state in ('ACTIVE', 'SUSPENDED', 'EXPIRED', 'TERMINATED')),
    add check ((ends_on is null) = (ending_reason is null));
update service set billing_day = extract(day from started_on);
update service set suspended_on = current_date, suspension_reason = '' where state = 'SUSPENDED';
alter table service
    alter column billing_day drop default,
    alter column renewal drop default,
    add check ((state = 'SUSPENDED') = (suspended_on is not null)),
    add check (num_nonnulls(suspended_for, suspension_reason) = num_nonnulls(suspended_on));
create index service_suspended_for on service (suspended_for) where suspended_for is not null;

-- One invoice for each period of a service.
create table billed_period (
    service  uuid not null references service,
    from_on  date not null,
    until_on date not null check (until_on > from_on),
    invoice  varchar(35) collate "C" not null references invoice,
    primary key (service, from_on)
);
create index billed_period_invoice on billed_period (invoice);
insert into billed_period (service, from_on, until_on, invoice)
    select s.id, s.started_on, s.paid_until, o.invoice
    from placed_order o, unnest(o.services) as ordered (id), service s
    where s.id = ordered.id and s.paid_until > s.started_on;
create trigger billed_period_never_changes before update or delete on billed_period
    for each row execute function refuse_change();
create trigger billed_period_never_emptied before truncate on billed_period
    for each statement execute function refuse_change();

-- Each step of a timetable is played once for an invoice.
create table dunning_step (
    invoice   varchar(35) collate "C" not null references invoice,
    code      varchar(30) not null,
    act       varchar(10) not null,
    played_on date        not null,
    primary key (invoice, code)
);
create trigger dunning_step_never_changes before update or delete on dunning_step
    for each row execute function refuse_change();
create trigger dunning_step_never_emptied before truncate on dunning_step
    for each statement execute function refuse_change();

create table billing_run (
    id         uuid        primary key,
    seller     varchar(20) collate "C" not null references seller,
    day        date        not null,
    started_at timestamptz not null,
    unique (seller, day)
);

-- Whose turn it is in a run.
create table billing_turn (
    run        uuid        not null references billing_run,
    customer   bigint      not null references customer,
    state      varchar(7)  not null check (state in ('WAITING', 'DONE', 'PARKED')),
    error      text        not null,
    changed_at timestamptz not null,
    primary key (run, customer)
);
create index billing_turn_waiting on billing_turn (run, customer) where state = 'WAITING';
