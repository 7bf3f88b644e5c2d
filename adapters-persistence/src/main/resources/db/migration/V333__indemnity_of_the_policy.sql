-- The indemnity for recovery that an invoice states is what the policy of its day takes for being late, or,
-- where that is nothing, what the law has it come to: what is stated is what is charged, in the seller's
-- currency. What was issued keeps its words.
update legal_mention set text = replace(text, '40 EUR', '{indemnity}') where code = 'PMT' and language = 'FR';
update legal_mention set text = replace(text, 'EUR 40', '{indemnity}') where code = 'PMT' and language = 'EN';
