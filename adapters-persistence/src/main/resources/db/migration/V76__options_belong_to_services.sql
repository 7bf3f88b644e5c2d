-- Which service an option belongs to. Options that are held go to the only service they can belong to.
create table option_host (
    option uuid primary key references service,
    host   uuid not null references service,
    check (option <> host)
);
create index option_host_host on option_host (host);

insert into option_host (option, host)
select o.id, (array_agg(h.id))[1]
from service o
join customer c on c.number = o.customer
join service h
    on h.customer = o.customer and h.id <> o.id and h.state in ('ACTIVE', 'SUSPENDED')
join plan_link l
    on l.seller = c.seller and l.plan = o.plan and l.kind = 'GOES_WITH' and l.target = h.plan
where o.state in ('ACTIVE', 'SUSPENDED')
group by o.id
having count(*) = 1;
