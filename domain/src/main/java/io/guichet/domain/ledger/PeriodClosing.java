package io.guichet.domain.ledger;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.shared.Sha256;

import java.time.Instant;

/**
 * The closing of a day, month or fiscal year of a seller's books (CGI art. 286 I 3° bis): what the
 * period adds up to, the perpetual totals since the first entry, and the digests of its entries and
 * of the seals of its documents. A seller's closings are numbered from 1 and each holds the hash of
 * its predecessor, so that none can be altered, dropped or slipped in.
 */
public record PeriodClosing(
        SellerCode seller,
        long number,
        Period period,
        PeriodTotals totals,
        PeriodTotals perpetual,
        Digests digests,
        Instant closedAt,
        String previousHash) {

    /** What the first closing of a seller is chained to. */
    public static final String GENESIS = "0".repeat(64);

    public PeriodClosing {
        requireNonNull(seller, "seller");
        requireNonNull(period, "period");
        requireNonNull(totals, "totals");
        requireNonNull(perpetual, "perpetual");
        requireNonNull(digests, "digests");
        requireNonNull(closedAt, "closedAt");
        requireNonNull(previousHash, "previousHash");
    }

    public ClosingId id() {
        return ClosingId.of(seller, period);
    }

    /** The SHA-256 of its {@linkplain ClosingText written form}, in lower-case hex. */
    public String hash() {
        return Sha256.hex(ClosingText.of(this));
    }

    /** SHA-256 in lower-case hex of the files {@code entries.csv} and {@code documents.csv}. */
    public record Digests(String entries, String documents) {

        public Digests {
            requireNonNull(entries, "entries");
            requireNonNull(documents, "documents");
        }
    }
}
