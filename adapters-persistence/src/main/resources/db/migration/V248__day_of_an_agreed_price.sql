-- The day on which the price of a service was agreed to: what was announced earlier was told to others. Null where it
-- is the day it was started on, so that no row of a renewal becomes longer.
--
-- Of what was changed before, a change of plan counts, and one to another period than that of the change before it.
-- What it was before the first change is not known: that is taken for another period. What had to be paid first was
-- agreed to by the day on which it would have expired.

alter table ${flyway:defaultSchema}.service add column priced_on date;

update ${flyway:defaultSchema}.service changed set priced_on = agreed.on_day
from (
    select service, max(on_day) as on_day
    from (
        select c.service, c.from_plan <> c.plan
                or c.period_months is distinct from
                    lag(c.period_months) over (partition by c.service order by c.asked_at, c.id) as is_another,
            greatest((c.asked_at at time zone s.zone)::date, least(c.expires_on, current_date)) as on_day
        from ${flyway:defaultSchema}.plan_change c
            join ${flyway:defaultSchema}.customer holder on holder.number = c.customer
            join ${flyway:defaultSchema}.seller s on s.code = holder.seller
        where c.state = 'APPLIED') as applied
    where is_another
    group by service) as agreed
where agreed.service = changed.id and agreed.on_day > changed.started_on;

drop trigger edits_are_told on ${flyway:defaultSchema}.service;
create trigger edits_are_told after update on ${flyway:defaultSchema}.service for each row
    when (current_setting('guichet.telling', true) = 'on')
    execute function ${flyway:defaultSchema}.note_edit(
        'id',
        'plan,period_months,price_minor,currency,price_basis,quantity,paid_until,state,billing_day,renewal,ends_on,'
            'suspended_on,suspended_for,owed_since,changing,changing_since,changing_invoiced_on,ended_with_host',
        'price_valid_from,price_valid_until,priced_on,due_key,ended_on,version');
