-- What every renewal writes has fewer places in indexes.

-- Order numbers rise with the rows: blocks of them lead to a document.
drop index invoice_order;
create index invoice_order on invoice using brin (order_number)
    with (pages_per_range = 16, autosummarize = on);

-- An event is known by its key; by its own number only until it has a position, by that afterwards.
alter table provisioning_event
    drop constraint provisioning_event_pkey,
    drop constraint provisioning_event_event_key_key,
    drop constraint provisioning_event_position_key,
    add primary key (event_key);
create unique index provisioning_event_position on provisioning_event (position)
    where position is not null;
