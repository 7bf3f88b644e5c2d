package io.guichet.application.run;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.identity.port.Sellers;
import io.guichet.application.identity.query.ListSellers;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.run.port.Runs;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.identity.SellerCode;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Claims customers one by one and does each one's day in one transaction. */
public final class RunBillingHandler implements RunBilling {

    private final Runs runs;
    private final Parties parties;
    private final CustomerDay customerDay;
    private final PolicyOfDay policyOfDay;
    private final Transactions transactions;
    private final Clock clock;

    /** Who sells and who buys. */
    public record Parties(Sellers sellers, ListSellers listSellers, TradingParties trading) {}

    public RunBillingHandler(
            Runs runs,
            Parties parties,
            CustomerDay customerDay,
            PolicyOfDay policyOfDay,
            Transactions transactions,
            Clock clock) {
        this.runs = runs;
        this.parties = parties;
        this.customerDay = customerDay;
        this.policyOfDay = policyOfDay;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Started start(SellerCode code) {
        return transactions.required(
                () ->
                        parties.sellers()
                                .find(code)
                                .<Started>map(seller -> new Started.Running(start(seller)))
                                .orElseGet(Started.NoSuchSeller::new));
    }

    @Override
    public int goOn(int atMost) {
        parties.listSellers().list().stream()
                .filter(this::isDaily)
                .forEach(seller -> start(seller.code()));
        List<RunId> unfinished = transactions.required(runs::unfinished);
        return unfinished.stream().mapToInt(run -> work(run, atMost)).sum();
    }

    @Override
    public int work(RunId id, int atMost) {
        Optional<BillingRun> run = transactions.required(() -> runs.find(id));
        int worked = 0;
        while (run.isPresent() && worked < atMost && workOnce(run.get())) {
            worked++;
        }
        return worked;
    }

    @Override
    public Retried retry(RunId id) {
        return transactions.required(
                () ->
                        runs.find(id).isPresent()
                                ? new Retried.Again(runs.retryParked(id))
                                : new Retried.NoSuchRun());
    }

    private BillingRun start(Seller seller) {
        Instant now = clock.instant();
        LocalDate today = seller.dayOf(now);
        return runs.on(seller.code(), today)
                .orElseGet(
                        () -> {
                            RunId id = new RunId(UUID.randomUUID());
                            BillingRun run = new BillingRun(id, seller.code(), today, now);
                            runs.add(run);
                            return run;
                        });
    }

    private boolean isDaily(Seller seller) {
        LocalDate today = seller.dayOf(clock.instant());
        return transactions.required(() -> policyOfDay.of(seller.code(), today)).isRunDaily();
    }

    /** Whether there was anybody to work for. */
    private boolean workOnce(BillingRun run) {
        AtomicReference<CustomerNumber> claimed = new AtomicReference<>();
        try {
            return transactions.required(
                    () -> {
                        claimed.set(null);
                        Optional<CustomerNumber> next = runs.claim(run.id());
                        next.ifPresent(
                                customer -> {
                                    claimed.set(customer);
                                    customerDay.play(
                                            parties.trading().customer(customer).orElseThrow(),
                                            run.day());
                                    runs.done(run.id(), customer);
                                });
                        return next.isPresent();
                    });
        } catch (RuntimeException fault) {
            if (claimed.get() == null) {
                throw fault;
            }
            park(run, claimed.get(), fault);
            return true;
        }
    }

    private void park(BillingRun run, CustomerNumber customer, RuntimeException fault) {
        transactions.required(
                () -> {
                    runs.park(run.id(), customer, fault.toString());
                    return true;
                });
    }
}
