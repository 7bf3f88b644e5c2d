package io.guichet.domain.billing;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.SellerCode;

import java.time.LocalDate;

/**
 * The head of one series of documents: the last number given, the last hash and the earliest day
 * the next document may bear. It is read under a lock and stored in the issuing transaction, which
 * makes the series gapless; a day of issue is never earlier than its predecessor's, which keeps it
 * chronological, and never in a day that was closed.
 */
public record Series(
        SellerCode seller,
        DocumentKind kind,
        String prefix,
        long lastNumber,
        String lastHash,
        LocalDate lastIssuedOn) {

    public Series {
        requireNonNull(seller, "seller");
        requireNonNull(kind, "kind");
        requireNonNull(prefix, "prefix");
        requireNonNull(lastHash, "lastHash");
        requireNonNull(lastIssuedOn, "lastIssuedOn");
    }

    public static Series start(SellerCode seller, DocumentKind kind, String prefix) {
        return new Series(seller, kind, prefix, 0, Seal.GENESIS, LocalDate.EPOCH);
    }

    public DocumentReference nextReference() {
        return DocumentReference.of(prefix, kind, lastNumber + 1);
    }

    /** Today, or the earliest day allowed if a clock went back. */
    public LocalDate issueDay(LocalDate today) {
        return today.isBefore(lastIssuedOn) ? lastIssuedOn : today;
    }

    public Seal seal(Sealable document) {
        return Seal.of(document, lastNumber + 1, lastHash);
    }

    /** Lets the next document bear no earlier day than this. */
    public Series openFrom(LocalDate day) {
        return new Series(seller, kind, prefix, lastNumber, lastHash, issueDay(day));
    }

    public Series after(Seal seal, LocalDate issuedOn) {
        return new Series(seller, kind, prefix, seal.number(), seal.hash(), issuedOn);
    }
}
