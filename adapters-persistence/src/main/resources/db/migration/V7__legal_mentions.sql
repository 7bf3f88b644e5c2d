-- The texts the law wants on an invoice, as dated data: [valid_from, valid_until). A change of law is
-- a migration that ends a row and adds its successor. buyer is a kind of party or ANY; a row with a
-- vat_category stands on invoices with that category only.

create table legal_mention (
    id           integer     generated always as identity primary key,
    position     integer     not null,
    language     varchar(2)  not null,
    buyer        varchar(20) not null,
    vat_category varchar(2),
    code         varchar(10) not null,
    valid_from   date        not null,
    valid_until  date        check (valid_until > valid_from),
    text         text        not null,
    unique (position, language, buyer, valid_from)
);

-- Late payment between professionals: C. com. L441-9, L441-10, D441-5, in force since 2019-04-26.
insert into legal_mention (position, language, buyer, code, valid_from, text)
select 10, language, buyer, 'PMD', date '2019-04-26', text
from (values
    ('FR', 'Pénalités de retard, exigibles sans rappel dès le lendemain de l''échéance : taux de refinancement le plus récent de la Banque centrale européenne majoré de 10 points, au moins trois fois le taux d''intérêt légal (art. L441-10 du code de commerce).'),
    ('EN', 'Late payment penalties, due without reminder from the day after the due date: the latest refinancing rate of the European Central Bank plus 10 points, at least three times the French legal interest rate (art. L441-10 of the French Commercial Code).')
) as texts (language, text), (values ('COMPANY'), ('ASSOCIATION')) as buyers (buyer);

insert into legal_mention (position, language, buyer, code, valid_from, text)
select 20, language, buyer, 'PMT', date '2019-04-26', text
from (values
    ('FR', 'Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement : 40 EUR (art. L441-10 et D441-5 du code de commerce).'),
    ('EN', 'Fixed indemnity for recovery costs in case of late payment: EUR 40 (art. L441-10 and D441-5 of the French Commercial Code).')
) as texts (language, text), (values ('COMPANY'), ('ASSOCIATION')) as buyers (buyer);

-- Public bodies pay under the public procurement code: ECB rate plus 8 points, the same indemnity.
insert into legal_mention (position, language, buyer, code, valid_from, text) values
    (10, 'FR', 'PUBLIC_BODY', 'PMD', '2019-04-26', 'Intérêts moratoires, dus de plein droit en cas de retard de paiement : taux de refinancement de la Banque centrale européenne majoré de 8 points (art. L2192-13 et R2192-31 du code de la commande publique).'),
    (10, 'EN', 'PUBLIC_BODY', 'PMD', '2019-04-26', 'Default interest, due by law in case of late payment: the refinancing rate of the European Central Bank plus 8 points (art. L2192-13 and R2192-31 of the French Public Procurement Code).'),
    (20, 'FR', 'PUBLIC_BODY', 'PMT', '2019-04-26', 'Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement : 40 EUR (art. L2192-13 et D2192-35 du code de la commande publique).'),
    (20, 'EN', 'PUBLIC_BODY', 'PMT', '2019-04-26', 'Fixed indemnity for recovery costs in case of late payment: EUR 40 (art. L2192-13 and D2192-35 of the French Public Procurement Code).');

-- Consumers owe interest after a formal notice and never the indemnity (C. civ. 1231-6).
insert into legal_mention (position, language, buyer, code, valid_from, text) values
    (10, 'FR', 'CONSUMER', 'PMD', '2016-10-01', 'En cas de retard de paiement, les sommes dues portent intérêt au taux légal à compter de la mise en demeure (art. 1231-6 du code civil).'),
    (10, 'EN', 'CONSUMER', 'PMD', '2016-10-01', 'In case of late payment, the sums due bear interest at the French legal rate from the formal notice (art. 1231-6 of the French Civil Code).');

insert into legal_mention (position, language, buyer, code, valid_from, text) values
    (30, 'FR', 'ANY', 'AAB', '2016-10-01', 'Pas d''escompte pour paiement anticipé.'),
    (30, 'EN', 'ANY', 'AAB', '2016-10-01', 'No discount for early payment.');

-- Why there is no VAT: the CGI until 2026-08-31, then the CIBS (ordonnance 2025-1247).
insert into legal_mention
    (position, language, buyer, vat_category, code, valid_from, valid_until, text) values
    (40, 'FR', 'ANY', 'AE', 'TXD', '2010-01-01', '2026-09-01', 'Autoliquidation : TVA due par le preneur (art. 283, 2 du CGI ; art. 196 de la directive 2006/112/CE).'),
    (40, 'EN', 'ANY', 'AE', 'TXD', '2010-01-01', '2026-09-01', 'Reverse charge (autoliquidation): VAT is due by the customer (art. 283, 2 of the French CGI; art. 196 of Directive 2006/112/EC).'),
    (40, 'FR', 'ANY', 'AE', 'TXD', '2026-09-01', null, 'Autoliquidation : TVA due par le preneur (code des impositions sur les biens et services ; art. 196 de la directive 2006/112/CE).'),
    (40, 'EN', 'ANY', 'AE', 'TXD', '2026-09-01', null, 'Reverse charge (autoliquidation): VAT is due by the customer (French CIBS; art. 196 of Directive 2006/112/EC).'),
    (50, 'FR', 'ANY', 'O', 'TXD', '2010-01-01', '2026-09-01', 'TVA française non applicable : prestation située hors de l''Union européenne (art. 259, 1 du CGI).'),
    (50, 'EN', 'ANY', 'O', 'TXD', '2010-01-01', '2026-09-01', 'Outside the scope of French VAT: service located outside the European Union (art. 259, 1 of the French CGI).'),
    (50, 'FR', 'ANY', 'O', 'TXD', '2026-09-01', null, 'TVA française non applicable : prestation située hors de l''Union européenne (code des impositions sur les biens et services ; art. 44 et 59 de la directive 2006/112/CE).'),
    (50, 'EN', 'ANY', 'O', 'TXD', '2026-09-01', null, 'Outside the scope of French VAT: service located outside the European Union (French CIBS; art. 44 and 59 of Directive 2006/112/EC).');
