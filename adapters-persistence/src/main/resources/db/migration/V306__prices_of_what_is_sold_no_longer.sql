-- What existing services of a plan cost from a day on that is not sold then; where it is, plan_price says it.
alter table price_announcement
    add column unsold_minor    bigint check (unsold_minor >= 0),
    add column unsold_currency varchar(3),
    add column unsold_basis    varchar(5) check (unsold_basis in ('NET', 'GROSS')),
    add check ((unsold_minor is null) = (unsold_currency is null)),
    add check ((unsold_minor is null) = (unsold_basis is null));
