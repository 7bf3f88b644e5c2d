package io.guichet.testing.simulation;

import java.util.List;

/** All that must hold when the day's work is done. Each check fails with a sentence. */
final class Evening {

    private final List<Runnable> checks;

    Evening(Town town, Paying paying, DebitsCheck debits) {
        BooksCheck books = new BooksCheck(town);
        checks =
                List.of(
                        books::check,
                        new DocumentsCheck(town)::check,
                        new TaxCheck(town)::check,
                        new ServicesCheck(town)::check,
                        new OffersCheck(town)::check,
                        new NoticesCheck(town)::check,
                        new OrdersCheck(town)::check,
                        new TermsCheck(town)::check,
                        () -> new AdvancesCheck(town).check(books),
                        new ExpiryCheck(town)::check,
                        new ReservedCheck(town)::check,
                        debits::check,
                        new ClosingsCheck(town)::check,
                        new SettledCheck(town)::check,
                        new LeftCheck(town)::check,
                        () -> new MoneyCheck(town, paying).check(books));
    }

    void check() {
        checks.forEach(Runnable::run);
    }

    /** Fails unless something holds. */
    static void require(boolean holds, String what, Object... about) {
        if (!holds) {
            throw new AssertionError(what.formatted(about));
        }
    }
}
