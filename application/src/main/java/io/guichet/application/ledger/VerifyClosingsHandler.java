package io.guichet.application.ledger;

import io.guichet.application.identity.port.Sellers;
import io.guichet.application.ledger.PeriodTables.Contents;
import io.guichet.application.ledger.port.Books;
import io.guichet.application.ledger.port.Closings;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.ledger.ClosingProgress;
import io.guichet.domain.ledger.PeriodClosing;
import io.guichet.domain.ledger.PeriodKind;
import io.guichet.domain.ledger.PeriodTotals;
import io.guichet.domain.ledger.SignedClosing;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a closing at a time, with its period's entries. */
public final class VerifyClosingsHandler implements VerifyClosings {

    private final Sellers sellers;
    private final Closings closings;
    private final PeriodTables tables;
    private final Transactions transactions;

    public VerifyClosingsHandler(
            Sellers sellers, Closings closings, Books books, Transactions transactions) {
        this.sellers = sellers;
        this.closings = closings;
        this.tables = new PeriodTables(books, transactions);
        this.transactions = transactions;
    }

    @Override
    public List<Report> verify() {
        return transactions.required(sellers::all).stream().map(this::verify).toList();
    }

    private Report verify(Seller seller) {
        long last =
                find(seller, Long.MAX_VALUE).map(closing -> closing.closing().number()).orElse(0L);
        Walk walk = Walk.start(seller);
        for (long number = 1; number <= last && walk.why.isEmpty(); number++) {
            walk = next(seller, walk, find(seller, number + 1));
        }
        String brokenAt = walk.why.isEmpty() ? "" : walk.at;
        return new Report(seller.code().value(), walk.number, brokenAt, walk.why, walk.keys);
    }

    private Walk next(Seller seller, Walk before, Optional<SignedClosing> found) {
        long number = before.number + 1;
        if (found.isEmpty() || found.orElseThrow().closing().number() != number) {
            return before.broken("number " + number, "missing");
        }
        SignedClosing signed = found.orElseThrow();
        PeriodClosing closing = signed.closing();
        String at = closing.id().toString();
        if (!signed.follows(before.hash)) {
            return before.broken(at, "content or predecessor was altered");
        }
        if (!signed.isSigned()) {
            return before.broken(at, "signature does not fit");
        }
        Optional<ClosingProgress> after = before.progressAfter(closing);
        if (after.isEmpty()) {
            return before.broken(at, "another period comes first");
        }
        return contents(seller, closing)
                .or(() -> before.perpetualFault(closing))
                .map(why -> before.broken(at, why))
                .orElseGet(() -> before.over(signed, after.orElseThrow()));
    }

    private Optional<String> contents(Seller seller, PeriodClosing closing) {
        Contents stored = tables.read(seller.code(), closing.period(), seller.currency());
        if (!stored.digests().entries().equals(closing.digests().entries())) {
            return Optional.of("entries of the period were altered");
        }
        if (!stored.digests().documents().equals(closing.digests().documents())) {
            return Optional.of("seals of the period's documents were altered");
        }
        return stored.totals().equals(closing.totals())
                ? Optional.empty()
                : Optional.of("totals are not what the entries add up to");
    }

    private Optional<SignedClosing> find(Seller seller, long before) {
        return transactions.required(
                () -> closings.list(seller.code(), before, 1).items().stream().findFirst());
    }

    /** How far the chain was followed and what was found there. */
    private record Walk(
            long number,
            String hash,
            Optional<ClosingProgress> progress,
            PeriodTotals perpetual,
            Set<String> keys,
            String at,
            String why) {

        static Walk start(Seller seller) {
            return new Walk(
                    0,
                    PeriodClosing.GENESIS,
                    Optional.empty(),
                    PeriodTotals.zero(seller.currency()),
                    Set.of(),
                    "",
                    "");
        }

        Optional<ClosingProgress> progressAfter(PeriodClosing closing) {
            ClosingProgress current =
                    progress.orElseGet(() -> ClosingProgress.from(closing.period().from()));
            return Optional.of(current)
                    .filter(known -> known.isFollowedBy(closing.period()))
                    .map(known -> known.after(closing.period()));
        }

        Optional<String> perpetualFault(PeriodClosing closing) {
            boolean isDay = closing.period().kind() == PeriodKind.DAY;
            PeriodTotals right = isDay ? perpetual.plus(closing.totals()) : perpetual;
            return right.equals(closing.perpetual())
                    ? Optional.empty()
                    : Optional.of("perpetual totals do not go on");
        }

        Walk over(SignedClosing signed, ClosingProgress next) {
            Set<String> used = new HashSet<>(keys);
            used.add(ClosingKey.fingerprint(signed.publicKey()));
            return new Walk(
                    number + 1,
                    signed.hash(),
                    Optional.of(next),
                    signed.closing().perpetual(),
                    used,
                    "",
                    "");
        }

        Walk broken(String where, String reason) {
            return new Walk(number, hash, progress, perpetual, keys, where, reason);
        }
    }
}
