-- Where invoices are addressed to, where that is elsewhere than their buyer is (C. com. L441-9): part of a
-- printed identity. Without a country there is none, as with whoever was entered before. What is left
-- of an identity that names nobody has none either. ADR 64.

alter table party
    add column billing_name        varchar(400) not null default '',
    add column billing_line1       varchar(400) not null default '',
    add column billing_line2       varchar(400) not null default '',
    add column billing_postal_code varchar(40)  not null default '',
    add column billing_city        varchar(200) not null default '',
    add column billing_country     varchar(2)   not null default '',
    add constraint party_billing check (
        case when billing_country = ''
            then billing_name || billing_line1 || billing_line2 || billing_postal_code || billing_city = ''
            else billing_country ~ '^[A-Z]{2}$' and billing_line1 <> '' and billing_city <> '' and name <> ''
        end);
