-- What came to orders and services since V182, told as the columns beside it are.

drop trigger edits_are_told on ${flyway:defaultSchema}.pending_order;
create trigger edits_are_told after update on ${flyway:defaultSchema}.pending_order for each row
    when (current_setting('guichet.telling', true) = 'on')
    execute function ${flyway:defaultSchema}.note_edit(
        'number',
        'state,expires_at,advance,withdrawable_until,owed_then',
        'reserved_invoices,reserved_minor,changed_at,version');

drop trigger edits_are_told on ${flyway:defaultSchema}.service;
create trigger edits_are_told after update on ${flyway:defaultSchema}.service for each row
    when (current_setting('guichet.telling', true) = 'on')
    execute function ${flyway:defaultSchema}.note_edit(
        'id',
        'plan,period_months,price_minor,currency,price_basis,quantity,paid_until,state,billing_day,renewal,ends_on,'
            'suspended_on,suspended_for,owed_since,changing,changing_since,changing_invoiced_on,ended_with_host',
        'price_valid_from,price_valid_until,due_key,ended_on,version');
