-- What the daily run orders nobody asked for, and so nobody asks for it again: it has no request.

alter table placed_order alter column request_id drop not null;
alter table placed_order drop constraint placed_order_customer_request_id_key;
create unique index placed_order_request on placed_order (customer, request_id)
    where request_id is not null;
