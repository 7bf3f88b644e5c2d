-- A card that is nobody's any more can be charged by nobody, while its provider is yet to forget it.
alter table stored_card drop constraint stored_card_state_check;
alter table stored_card add constraint stored_card_state_check check (state in ('KEPT', 'DEFAULT', 'FORGETTING', 'REMOVED'));
create index stored_card_forgetting on stored_card (customer, id) where state = 'FORGETTING';
update stored_card s set state = 'FORGETTING', version = s.version + 1 from customer c
    where c.number = s.customer and c.closed_at is not null and s.state in ('KEPT', 'DEFAULT');
