-- Liberal professions are professionals: what is printed for a company who pays late is for them, too.
alter table party drop constraint party_kind_check;
alter table party add constraint party_kind_check
    check (kind in ('COMPANY', 'CONSUMER', 'PUBLIC_BODY', 'ASSOCIATION', 'LIBERAL_PROFESSION'));

insert into legal_mention
    (position, language, buyer, vat_category, code, valid_from, valid_until, text)
select position, language, 'LIBERAL_PROFESSION', vat_category, code, valid_from, valid_until, text
from legal_mention
where buyer = 'COMPANY';
