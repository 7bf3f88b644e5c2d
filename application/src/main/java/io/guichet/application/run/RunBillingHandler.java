package io.guichet.application.run;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.identity.port.Sellers;
import io.guichet.application.identity.query.ListSellers;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.run.port.Runs;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.identity.SellerCode;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Claims customers one by one and does each one's day in one transaction. */
public final class RunBillingHandler implements RunBilling {

    private static final Logger LOG = System.getLogger(RunBillingHandler.class.getName());

    private final Runs runs;
    private final Parties parties;
    private final Work work;
    private final PolicyOfDay policyOfDay;
    private final Transactions transactions;
    private final Clock clock;

    /** Who sells and who buys. */
    public record Parties(Sellers sellers, ListSellers listSellers, TradingParties trading) {}

    /** What is done for a customer: his day, and afterwards the charges that are due. */
    public record Work(CustomerDay customerDay, Captures captures) {}

    public RunBillingHandler(
            Runs runs,
            Parties parties,
            Work work,
            PolicyOfDay policyOfDay,
            Transactions transactions,
            Clock clock) {
        this.runs = runs;
        this.parties = parties;
        this.work = work;
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
        return run.map(known -> work(known, dayOf(known), atMost)).orElse(0);
    }

    private int work(BillingRun run, LocalDate day, int atMost) {
        int worked = 0;
        while (worked < atMost && workOnce(run, day)) {
            worked++;
        }
        return worked;
    }

    /** What is played late happens on the day it is played. */
    private LocalDate dayOf(BillingRun run) {
        Instant now = clock.instant();
        LocalDate today =
                transactions.required(
                        () -> parties.sellers().find(run.seller()).orElseThrow().dayOf(now));
        return today.isAfter(run.day()) ? today : run.day();
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
    private boolean workOnce(BillingRun run, LocalDate day) {
        AtomicReference<CustomerNumber> claimed = new AtomicReference<>();
        try {
            Optional<List<Captures.Charge>> charges =
                    transactions.required(
                            () -> {
                                Optional<CustomerNumber> next = runs.claim(run.id());
                                claimed.set(next.orElse(null));
                                return next.map(customer -> play(run, customer, day));
                            });
            charges.ifPresent(due -> work.captures().charge(due, day));
            return charges.isPresent();
        } catch (RuntimeException fault) {
            if (claimed.get() == null) {
                throw fault;
            }
            park(run, claimed.get(), fault);
            return true;
        }
    }

    private List<Captures.Charge> play(BillingRun run, CustomerNumber number, LocalDate day) {
        Customer customer = parties.trading().customer(number).orElseThrow();
        List<Captures.Charge> charges = work.customerDay().play(customer, day);
        runs.done(run.id(), number);
        return charges;
    }

    private void park(BillingRun run, CustomerNumber customer, RuntimeException fault) {
        LOG.log(Level.WARNING, "the turn of customer " + customer + " failed", fault);
        transactions.required(
                () -> {
                    runs.park(run.id(), customer, fault.toString());
                    return true;
                });
    }
}
