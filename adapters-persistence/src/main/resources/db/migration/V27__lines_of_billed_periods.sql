-- Which line of its invoice bills a period: labels are words of the customer's and may be the same.

-- Null where it is not known.
alter table billed_period add column line integer check (line >= 0);

alter table billed_period disable trigger billed_period_never_changes;
update billed_period b set line = found.position
from (select p.service, p.from_on, p.begun, min(l.position) as position
        from billed_period p
            join service s on s.id = p.service
            join invoice_line l on l.document = p.invoice and l.service_reference = s.label
                and l.from_on = p.from_on and l.until_on = p.until_on
        group by p.service, p.from_on, p.begun
        having count(*) = 1) found
where b.service = found.service and b.from_on = found.from_on and b.begun = found.begun;
alter table billed_period enable trigger billed_period_never_changes;
