-- VAT is stated in euros too where a document has another currency (CGI 266, 1 bis, then CIBS): what a
-- euro was worth, as staff enters it, and on a document its rate and what its VAT is by it. It is
-- sealed content from now on; what was issued before says nothing of it and keeps its seal.

create table exchange_rate (
    currency varchar(3) not null check (currency ~ '^[A-Z]{3}$' and currency <> 'EUR'),
    day      date       not null,
    per_euro numeric    not null check (per_euro > 0),
    primary key (currency, day)
);

alter table invoice
    add column rate_per_euro  numeric,
    add column rate_on        date,
    add column tax_euro_minor bigint,
    add check ((rate_per_euro is null) = (rate_on is null)
        and (rate_per_euro is null) = (tax_euro_minor is null));
