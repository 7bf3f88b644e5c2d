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

    Stream<DocumentSeal> of(SellerCode seller, LocalDate day) {
        return Stream.concat(
                invoices.issued(seller, day).map(InMemorySeals::invoice),
                receipts.issued(seller, day).map(InMemorySeals::receipt));
    }

    /** Who is named on a document. */
    Optional<String> nameOn(String piece) {
        return invoice(piece)
                .map(Invoice::buyer)
                .or(() -> receipt(piece).map(Receipt::payer))
                .map(Party::name);
    }

    /** On which day a seller issued a document. */
    Optional<LocalDate> issuedOn(SellerCode seller, String piece) {
        return invoice(piece)
                .filter(invoice -> invoice.sellerCode().equals(seller))
                .map(Invoice::issuedOn)
                .or(
                        () ->
                                receipt(piece)
                                        .filter(receipt -> receipt.sellerCode().equals(seller))
                                        .map(Receipt::issuedOn));
    }

    private Optional<Invoice> invoice(String piece) {
        return invoices.ofPiece(piece).map(Sealed::document);
    }

    private Optional<Receipt> receipt(String piece) {
        return receipts.ofPiece(piece).map(Sealed::document);
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
