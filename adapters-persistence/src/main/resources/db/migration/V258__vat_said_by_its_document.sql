-- A document all of whose lines are of one rate says its VAT by its own sums and the rate of its first line: rows beside it stand
-- only where there are several rates, and beside what was issued before. Whoever asks for the VAT of documents asks here.

create view invoice_vat as
    select i.reference as document,
        coalesce(t.vat_category, l.vat_category) as vat_category,
        coalesce(t.vat_percent, l.vat_percent) as vat_percent,
        i.currency,
        coalesce(t.base_minor, i.net_minor) as base_minor,
        coalesce(t.tax_minor, i.tax_minor) as tax_minor
    from invoice i
        left join invoice_tax t on t.document = i.reference
        left join invoice_line l on t.document is null and l.document = i.reference and l.position = 0;
