-- Whether an option was cancelled with the service it belongs to, or by itself. Of those that are
-- cancelled already, only a reason that both share tells; without one its customer takes it back himself.
alter table service
    add column ended_with_host boolean not null default false,
    add check (ending_reason is not null or not ended_with_host);

update service o set ended_with_host = true
from option_host l
join service h on h.id = l.host
where l.option = o.id and o.state in ('ACTIVE', 'SUSPENDED')
    and o.ending_reason = h.ending_reason and o.ending_reason <> '';
