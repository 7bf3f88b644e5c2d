-- A seller of services owes VAT when he is paid, unless he chose to owe it when he invoices: then every
-- invoice says so (CGI ann. II 242 nonies A, I, 16°, since the reform; CGI 269, 2, c). Some mentions
-- stand there by the seller's choice only.

alter table legal_mention add column choice varchar(20) check (choice in ('VAT_ON_DEBITS'));

insert into legal_mention
    (position, language, buyer, choice, code, valid_from, valid_until, text) values
    (80, 'FR', 'ANY', 'VAT_ON_DEBITS', 'AAI', '2010-01-01', '2026-09-01', 'TVA acquittée d''après les débits.'),
    (80, 'EN', 'ANY', 'VAT_ON_DEBITS', 'AAI', '2010-01-01', '2026-09-01', 'VAT paid on the basis of debits.'),
    (80, 'FR', 'ANY', 'VAT_ON_DEBITS', 'AAI', '2026-09-01', null, 'Option pour le paiement de la taxe d''après les débits.'),
    (80, 'EN', 'ANY', 'VAT_ON_DEBITS', 'AAI', '2026-09-01', null, 'VAT paid on the basis of debits, by option.');
