-- Changes and alignments that are paid before they are invoiced.
alter table pending_order drop constraint pending_order_kind_check;
alter table pending_order add constraint pending_order_kind_check
    check (kind in ('PURCHASE', 'SETTLEMENT', 'RENEWAL', 'CHANGE'));

-- A change waits for an invoice, or else for the order of its id.
alter table plan_change drop constraint plan_change_check;

create table planned_alignment (
    order_number bigint  not null references pending_order,
    position     integer not null check (position >= 0),
    service      uuid    not null references service,
    billing_day  integer not null check (billing_day between 1 and 31),
    primary key (order_number, position)
);
