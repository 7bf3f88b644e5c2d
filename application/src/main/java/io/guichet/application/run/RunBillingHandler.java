package io.guichet.application.run;

import io.guichet.application.change.SettleChanges;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.identity.port.Sellers;
import io.guichet.application.identity.query.ListSellers;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.run.batch.Heads;
import io.guichet.application.run.port.DayStores;
import io.guichet.application.run.port.Runs;
import io.guichet.application.shared.OneByOne;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.Setting;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Begins runs and has callers work on them; what goes wrong with one seller stops no other. */
public final class RunBillingHandler implements RunBilling {

    private static final Logger LOG = System.getLogger(RunBillingHandler.class.getName());

    private final Runs runs;
    private final Parties parties;
    private final Shift.Means means;
    private final Planning planning;
    private final PolicyOfDay policyOfDay;
    private final Transactions transactions;
    private final Clock clock;
    private final Semaphore starts = new Semaphore(0);

    /** Who sells and who buys. */
    public record Parties(Sellers sellers, ListSellers listSellers, TradingParties trading) {}

    /**
     * What customers' days read and write, how the charges that are then due are made, and what
     * comes first: nobody pays for a change that is no longer wanted.
     */
    public record Work(DayStores stores, Captures captures, SettleChanges changes) {}

    public RunBillingHandler(
            Runs runs,
            Parties parties,
            Work work,
            PolicyOfDay policyOfDay,
            Transactions transactions,
            Clock clock) {
        this.runs = runs;
        this.parties = parties;
        this.means =
                new Shift.Means(runs, parties.trading(), work, transactions, clock, new Heads());
        this.planning = new Planning(work.stores());
        this.policyOfDay = policyOfDay;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Started start(SellerCode code) {
        settleChanges();
        Started started =
                transactions.required(
                        () ->
                                parties.sellers()
                                        .find(code)
                                        .<Started>map(seller -> new Started.Running(begun(seller)))
                                        .orElseGet(Started.NoSuchSeller::new));
        starts.release();
        return started;
    }

    @Override
    public void awaitStart(Duration patience) throws InterruptedException {
        starts.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        starts.drainPermits();
    }

    @Override
    public void begin() {
        OneByOne round = new OneByOne("run of");
        round.each(parties.listSellers().list(), Seller::code, this::isBegun);
        round.done();
    }

    private boolean isBegun(Seller seller) {
        boolean isDaily = isDaily(seller);
        if (isDaily && !hasRun(seller)) {
            settleChanges();
            transactions.required(() -> begun(seller));
        }
        return isDaily;
    }

    private boolean hasRun(Seller seller) {
        LocalDate today = seller.dayOf(clock.instant());
        return transactions.required(() -> runs.on(seller.code(), today).isPresent());
    }

    @Override
    public List<RunId> unfinished() {
        return transactions.required(runs::unfinished);
    }

    @Override
    public int work(RunId id, int atMost) {
        settleChanges();
        return transactions
                .required(() -> runs.find(id).map(this::shift))
                .map(shift -> shift.work(atMost))
                .orElse(0);
    }

    /**
     * Before it is asked for whom something is due, and before it is done: what waits is not
     * renewed. Those for which it fails are left to the clock, which says so.
     */
    private void settleChanges() {
        try {
            means.work().changes().settle();
        } catch (RuntimeException | Error fault) {
            LOG.log(Level.WARNING, "changes wait that should be settled before a run", fault);
        }
    }

    /** What is played late happens on the day it is played. */
    private Shift shift(BillingRun run) {
        Seller seller = parties.sellers().find(run.seller()).orElseThrow();
        LocalDate today = seller.dayOf(clock.instant());
        LocalDate day = today.isAfter(run.day()) ? today : run.day();
        return new Shift(run, day, seller.currency(), means);
    }

    @Override
    public Retried retry(RunId id) {
        Retried retried =
                transactions.required(
                        () ->
                                runs.find(id).isPresent()
                                        ? new Retried.Again(runs.retryParked(id))
                                        : new Retried.NoSuchRun());
        starts.release();
        return retried;
    }

    private BillingRun begun(Seller seller) {
        Instant now = clock.instant();
        LocalDate today = seller.dayOf(now);
        return runs.on(seller.code(), today)
                .orElseGet(
                        () -> {
                            RunId id = new RunId(UUID.randomUUID());
                            BillingRun run = new BillingRun(id, seller.code(), today, now);
                            runs.add(run, planning.of(seller, today));
                            return run;
                        });
    }

    private boolean isDaily(Seller seller) {
        ZonedDateTime now = clock.instant().atZone(seller.zone());
        BillingPolicy policy =
                transactions.required(() -> policyOfDay.of(seller.code(), now.toLocalDate()));
        return policy.isRunDaily() && now.getHour() >= policy.number(Setting.RUN_HOUR);
    }
}
