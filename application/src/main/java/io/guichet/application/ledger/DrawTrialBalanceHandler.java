package io.guichet.application.ledger;

import io.guichet.application.identity.port.Sellers;
import io.guichet.application.ledger.port.Books;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.ledger.FiscalYear;
import io.guichet.domain.ledger.TrialBalance;

import java.time.Clock;
import java.time.LocalDate;

/** One reading of the sums; the domain carries results over. */
public final class DrawTrialBalanceHandler implements DrawTrialBalance {

    private final Sellers sellers;
    private final Books books;
    private final FiscalYears fiscalYears;
    private final Transactions transactions;
    private final Clock clock;

    public DrawTrialBalanceHandler(
            Sellers sellers,
            Books books,
            PolicyOfDay policyOfDay,
            Transactions transactions,
            Clock clock) {
        this.sellers = sellers;
        this.books = books;
        this.fiscalYears = new FiscalYears(policyOfDay);
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome draw(Command command) {
        return transactions.required(
                () ->
                        sellers.find(command.seller())
                                .map(seller -> draw(seller, command))
                                .orElseGet(Outcome.NoSuchSeller::new));
    }

    private Outcome draw(Seller seller, Command command) {
        FiscalYear year = fiscalYears.of(seller.code(), command.from());
        boolean isWithinAYear =
                command.until().isAfter(command.from()) && !command.until().isAfter(year.until());
        if (!isWithinAYear) {
            return new Outcome.NotWithinAYear();
        }
        LocalDate today = seller.dayOf(clock.instant());
        return command.from().isAfter(today)
                ? new Outcome.NotBegun(today)
                : new Outcome.Drawn(drawn(seller, year, command));
    }

    private TrialBalance drawn(Seller seller, FiscalYear year, Command command) {
        return TrialBalance.of(
                books.sums(seller.code(), year.from(), command.from(), command.until()),
                seller.currency());
    }
}
