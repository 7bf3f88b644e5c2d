package io.guichet.persistence.ledger;

/** What is asked of the books as a whole. Rows are made of columns, so none is kept hold of. */
final class BookQueries {

    static final String FIRST_ENTRY =
            """
            select min(e.bookedOn) from JournalEntryRow e
                join CustomerRow c on c.number = e.customer
            where c.seller = :seller
            """;

    static final String FIRST_INVOICE =
            "select min(i.issuedOn) from InvoiceRow i where i.seller = :seller";

    static final String FIRST_RECEIPT =
            "select min(r.issuedOn) from ReceiptRow r where r.seller = :seller";

    static final String LINES =
            """
            select new io.guichet.persistence.ledger.BookedLineRow(
                e.entryKey, p.position, e.journal, e.customer,
                coalesce(buyer.name, payer.name, o.name), e.bookedOn, e.bookedAt, e.piece,
                coalesce(i.issuedOn, r.issuedOn, e.bookedOn), e.kind, p.account,
                p.debitMinor, p.creditMinor, e.currency)
            from JournalEntryRow e
                join PostingRow p on p.entryKey = e.entryKey
                join CustomerRow c on c.number = e.customer
                join PartyRow o on o.hash = c.party
                left join InvoiceRow i on i.reference = e.piece
                left join ReceiptRow r on r.reference = e.piece
                left join PartyRow buyer on buyer.hash = i.buyerParty
                left join PartyRow payer on payer.hash = r.payerParty
            where c.seller = :seller and e.bookedOn = :day
            order by e.bookedAt, e.entryKey, p.position
            """;

    static final String CUSTOMER_SUMS =
            """
            select new io.guichet.persistence.ledger.CustomerSumRow(
                p.account, e.customer, o.name, sum(p.debitMinor - p.creditMinor), e.currency)
            from JournalEntryRow e
                join PostingRow p on p.entryKey = e.entryKey
                join CustomerRow c on c.number = e.customer
                join PartyRow o on o.hash = c.party
            where c.seller = :seller and e.bookedOn < :before
            group by p.account, e.customer, o.name, e.currency
            having sum(p.debitMinor - p.creditMinor) <> 0
            order by p.account, e.customer
            """;

    static final String SUMS =
            """
            select new io.guichet.persistence.ledger.AccountSumsRow(
                p.account, e.currency,
                sum(case when e.bookedOn < :year then p.debitMinor - p.creditMinor else 0L end),
                sum(case when e.bookedOn >= :year and e.bookedOn < :from
                    then p.debitMinor - p.creditMinor else 0L end),
                sum(case when e.bookedOn >= :from then p.debitMinor else 0L end),
                sum(case when e.bookedOn >= :from then p.creditMinor else 0L end))
            from JournalEntryRow e
                join PostingRow p on p.entryKey = e.entryKey
                join CustomerRow c on c.number = e.customer
            where c.seller = :seller and e.bookedOn < :until
            group by p.account, e.currency
            """;

    static final String INVOICES =
            """
            select new io.guichet.domain.ledger.DocumentSeal(
                cast(i.kind as string), i.seal.number, i.reference, i.issuedOn,
                i.seal.previousHash, i.seal.hash)
            from InvoiceRow i
            where i.seller = :seller and i.kind = :kind and i.issuedOn = :day
            order by i.seal.number
            """;

    static final String RECEIPTS =
            """
            select new io.guichet.domain.ledger.DocumentSeal(
                'RECEIPT', r.seal.number, r.reference, r.issuedOn, r.seal.previousHash, r.seal.hash)
            from ReceiptRow r
            where r.seller = :seller and r.issuedOn = :day
            order by r.seal.number
            """;

    private BookQueries() {}
}
