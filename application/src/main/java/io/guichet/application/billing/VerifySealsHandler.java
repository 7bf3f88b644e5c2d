package io.guichet.application.billing;

import io.guichet.application.billing.port.AlteredDocumentException;
import io.guichet.application.billing.port.Invoices;
import io.guichet.application.billing.port.Receipts;
import io.guichet.application.billing.port.SeriesHeads;
import io.guichet.application.identity.port.Sellers;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.Seal;
import io.guichet.domain.billing.Sealable;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.billing.Series;
import io.guichet.domain.identity.Seller;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Reads each series in chunks, so that a long one needs no more memory than a short one; a chunk
 * with a document that cannot be read is read again one by one, to find which it is.
 */
public final class VerifySealsHandler implements VerifySeals {

    private static final int CHUNK = 500;

    private final Sellers sellers;
    private final SeriesHeads seriesHeads;
    private final Invoices invoices;
    private final Receipts receipts;
    private final KeptDocuments kept;
    private final Transactions transactions;

    public VerifySealsHandler(
            Sellers sellers,
            SeriesHeads seriesHeads,
            Invoices invoices,
            Receipts receipts,
            KeptDocuments kept,
            Transactions transactions) {
        this.sellers = sellers;
        this.seriesHeads = seriesHeads;
        this.invoices = invoices;
        this.receipts = receipts;
        this.kept = kept;
        this.transactions = transactions;
    }

    @Override
    public List<SeriesReport> verify() {
        return transactions.required(sellers::all).stream()
                .flatMap(
                        seller ->
                                Arrays.stream(DocumentKind.values())
                                        .map(kind -> verify(seller, kind)))
                .toList();
    }

    private SeriesReport verify(Seller seller, DocumentKind kind) {
        Series head =
                transactions.required(
                        () -> seriesHeads.read(seller.code(), kind, seller.documentPrefix()));
        Walk walk = Walk.from(transactions.required(() -> kept.neverErasedSince(seller)));
        int limit = CHUNK;
        while (walk.isWhole() && walk.number < head.lastNumber()) {
            Walk before = walk;
            try {
                walk = before.over(chunk(seller, kind, before.number, head, limit));
            } catch (AlteredDocumentException altered) {
                walk = limit == 1 ? before.broken(altered) : before;
                limit = 1;
            }
        }
        Walk end = walk.isWhole() ? walk.at(head) : walk;
        return new SeriesReport(
                seller.code().value(), kind.name(), end.number, end.erased, end.brokenAt, end.why);
    }

    /** What was issued since the head was read is left to the next verification. */
    private List<? extends Sealed<? extends Sealable>> chunk(
            Seller seller, DocumentKind kind, long after, Series head, int most) {
        int limit = (int) Math.min(most, head.lastNumber() - after);
        return transactions.required(
                () ->
                        kind == DocumentKind.RECEIPT
                                ? receipts.inSeries(seller.code(), after, limit)
                                : invoices.inSeries(seller.code(), kind, after, limit));
    }

    /** How far the chain was followed and what was found there. */
    private record Walk(
            LocalDate kept, long number, long erased, String hash, String brokenAt, String why) {

        /** Documents of this day and later ones must be there with all that they said. */
        static Walk from(LocalDate kept) {
            return new Walk(kept, 0, 0, Seal.GENESIS, "", "");
        }

        boolean isWhole() {
            return brokenAt.isEmpty();
        }

        Walk over(List<? extends Sealed<? extends Sealable>> documents) {
            if (documents.isEmpty()) {
                return broken("number " + (number + 1), "missing");
            }
            Walk walk = this;
            for (Sealed<? extends Sealable> next : documents) {
                walk = walk.isWhole() ? walk.over(next) : walk;
            }
            return walk;
        }

        private Walk over(Sealed<? extends Sealable> next) {
            String reference = next.document().reference().value();
            if (next.seal().number() != number + 1) {
                return broken(reference, "number " + (number + 1) + " is missing before it");
            }
            if (!next.seal().fits(next.document(), hash)) {
                return broken(reference, "content or predecessor was altered");
            }
            if (next.isErased() && !next.document().issuedOn().isBefore(kept)) {
                return broken(reference, "erased before its time");
            }
            long gone = next.isErased() ? erased + 1 : erased;
            return new Walk(kept, number + 1, gone, next.seal().hash(), "", "");
        }

        Walk at(Series head) {
            return hash.equals(head.lastHash())
                    ? this
                    : broken("number " + number, "the head of the series was altered");
        }

        Walk broken(AlteredDocumentException altered) {
            return broken(altered.reference(), "content was altered and is no document any more");
        }

        private Walk broken(String at, String reason) {
            return new Walk(kept, number, erased, hash, at, reason);
        }
    }
}
