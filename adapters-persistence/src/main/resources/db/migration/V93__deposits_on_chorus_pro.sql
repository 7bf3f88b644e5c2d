-- Invoices to public bodies are transmissions to Chorus Pro, which says in its own words how they stand.

alter table transmission
    add column status varchar(50) not null default '',
    drop constraint transmission_kind_check,
    drop constraint transmission_state_check,
    add constraint transmission_kind_check
        check (kind in ('PAYMENT_STATUS', 'SALES', 'RECEIPTS', 'DEPOSIT')),
    add constraint transmission_state_check
        check (state in ('WAITING', 'HELD', 'SENDING', 'SENT', 'ACCEPTED', 'REJECTED'));

-- What waits for one destination is not read by who asks for the other.
drop index transmission_due;
create index transmission_due on transmission (due_at)
    where kind <> 'DEPOSIT' and state in ('WAITING', 'SENDING', 'SENT');
create index transmission_due_deposit on transmission (due_at)
    where kind = 'DEPOSIT' and state in ('WAITING', 'SENDING', 'SENT');
create index transmission_held on transmission (subject) where state = 'HELD';
