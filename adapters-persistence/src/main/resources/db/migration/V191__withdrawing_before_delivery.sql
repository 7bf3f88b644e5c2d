-- A consumer who was asked for a part of an order in advance withdraws from it before it is delivered:
-- until when is known with the advance, and the withdrawal belongs to an order that was never placed
-- among those delivered.

alter table pending_order
    add column withdrawable_until timestamptz,
    add check (withdrawable_until is null or advance is not null),
    drop constraint pending_order_state_check,
    add constraint pending_order_state_check
        check (state in ('NOT_PAID', 'CHECKING', 'DELIVERED', 'CANCELLED', 'WITHDRAWN'));

alter table withdrawal drop constraint withdrawal_order_number_fkey;
