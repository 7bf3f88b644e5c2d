package io.guichet.testing.ledger;

import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Seal;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ledger.DocumentSeal;
import io.guichet.domain.payment.Receipt;
import io.guichet.testing.billing.InMemoryInvoices;
import io.guichet.testing.billing.InMemoryReceipts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** The seals of a seller's documents in memory. */
public record InMemorySeals(InMemoryInvoices invoices, InMemoryReceipts receipts) {

    Stream<DocumentSeal> of(SellerCode seller) {
        Stream<DocumentSeal> issued =
                invoices.all()
                        .filter(invoice -> invoice.document().sellerCode().equals(seller))
                        .map(InMemorySeals::invoice);
        Stream<DocumentSeal> received =
                receipts.all()
                        .filter(receipt -> receipt.document().sellerCode().equals(seller))
                        .map(InMemorySeals::receipt);
        return Stream.concat(issued, received);
    }

    /** Who is named on a document. */
    Optional<String> nameOn(String reference) {
        Stream<Party> buyers =
                invoices.all()
                        .map(Sealed::document)
                        .filter(invoice -> invoice.reference().value().equals(reference))
                        .map(Invoice::buyer);
        Stream<Party> payers =
                receipts.all()
                        .map(Sealed::document)
                        .filter(receipt -> receipt.reference().value().equals(reference))
                        .map(Receipt::payer);
        return Stream.concat(buyers, payers).map(Party::name).findFirst();
    }

    private static DocumentSeal invoice(Sealed<Invoice> invoice) {
        Invoice document = invoice.document();
        return seal(
                document.kind().name(),
                document.reference().value(),
                document.issuedOn(),
                invoice.seal());
    }

    private static DocumentSeal receipt(Sealed<Receipt> receipt) {
        Receipt document = receipt.document();
        return seal("RECEIPT", document.reference().value(), document.issuedOn(), receipt.seal());
    }

    private static DocumentSeal seal(String series, String reference, LocalDate on, Seal seal) {
        return new DocumentSeal(
                series, seal.number(), reference, on, seal.previousHash(), seal.hash());
    }
}
