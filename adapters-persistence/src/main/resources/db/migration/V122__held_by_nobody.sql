-- An inactivity puts somebody on hold by its days; nobody decides it.
alter table customer_hold alter column held_by drop not null;
update customer_hold set held_by = null
    where reason = 'INACTIVITY' and note ~ '^since \d{4}-\d\d-\d\d$';

-- Services say the reason of a hold and not its note, which is for staff only, and by which lifting finds them.
update service s set suspension_reason = 'on hold: ' || lower(h.reason)
    from customer_hold h
    where h.customer = s.customer and s.suspension_reason = lower(h.reason) || ': ' || h.note;
