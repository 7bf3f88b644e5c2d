-- The reform wants the category of what is sold on every invoice: goods, services or both (CGI ann. II
-- 242 nonies A, 8° bis). A host sells services.

insert into legal_mention (position, language, buyer, code, valid_from, text) values
    (70, 'FR', 'ANY', 'AAI', '2026-09-01', 'Catégorie de l''opération : prestation de services.'),
    (70, 'EN', 'ANY', 'AAI', '2026-09-01', 'Category of operation: supply of services.');
