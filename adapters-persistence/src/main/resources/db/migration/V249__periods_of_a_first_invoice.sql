-- How many periods the first invoice of what a change began covers, where that is more than one.

alter table ${flyway:defaultSchema}.service add column changing_periods integer;

drop trigger edits_are_told on ${flyway:defaultSchema}.service;
create trigger edits_are_told after update on ${flyway:defaultSchema}.service for each row
    when (current_setting('guichet.telling', true) = 'on')
    execute function ${flyway:defaultSchema}.note_edit(
        'id',
        'plan,period_months,price_minor,currency,price_basis,quantity,paid_until,state,billing_day,renewal,ends_on,'
            'suspended_on,suspended_for,owed_since,changing,changing_since,changing_invoiced_on,changing_periods,'
            'ended_with_host',
        'price_valid_from,price_valid_until,priced_on,due_key,ended_on,version');
