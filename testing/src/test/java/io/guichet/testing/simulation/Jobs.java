package io.guichet.testing.simulation;

import io.guichet.application.ledger.CloseDuePeriods;
import io.guichet.application.run.BillingRun;
import io.guichet.application.run.RunBilling;
import io.guichet.application.run.RunId;
import io.guichet.testing.charging.ChargingDesk;
import io.guichet.testing.ledger.LedgerUseCases;

import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What the server does by itself, again and again, whatever happens to it meanwhile. */
final class Jobs {

    private static final int PATIENCE = 200;
    private static final String CLOSED = "periods are closed";

    /** By then nobody holds what was begun when it went down. */
    private static final Duration UNTIL_UP = Duration.ofMinutes(5);

    private final Town town;
    private final Changing changing;
    private final Hosting hosting;
    private final Wishing wishing;
    private final Taxing taxing;
    private final ForgottenCheck forgotten;

    Jobs(Town town, Changing changing, Hosting hosting, Wishing wishing, Taxing taxing) {
        this.town = town;
        this.changing = changing;
        this.hosting = hosting;
        this.wishing = wishing;
        this.taxing = taxing;
        forgotten = new ForgottenCheck(town);
        town.tally.expects(CLOSED);
    }

    /** Does all that is due; after a crash it is started again. */
    void work() {
        ChargingDesk desk = new ChargingDesk(town.does);
        List<Runnable> jobs =
                List.of(
                        counted("VAT ids are checked", taxing::idsAreChecked),
                        counted("card payments go on", town.does.resumeCardPayments()::resume),
                        town.moneyBack::resumes,
                        counted("orders expire", town.does.orderDesk().expireOrders()::expire),
                        counted("changes are settled", changing::settle),
                        counted("offers expire", hosting::offersExpire),
                        counted("the day is run", this::runs),
                        this::retries,
                        this::runs,
                        counted("services lapse", town.office.letLapse()::lapse),
                        counted("suspensions are lifted", town.office.liftSuspensions()::lift),
                        changing::settle,
                        counted("fallen credit is told", wishing::tell),
                        counted("usage is rated", desk.rateUsage()::rate),
                        counted("charges are invoiced", desk.invoiceCharges()::invoiceDue));
        jobs.forEach(this::untilDone);
    }

    /** Closes what is over: a year is read day by day, and begun anew if the machine goes down. */
    void closes() {
        CloseDuePeriods closing = new LedgerUseCases(town.stores, town.clock).closeDuePeriods();
        town.tally.during(CLOSED, closing::close);
    }

    void closesPerhaps() {
        try {
            closes();
        } catch (Crash crash) {
            town.machine.comesUp();
        }
    }

    private Runnable counted(String name, Runnable job) {
        town.tally.expects(name);
        return () -> town.tally.during(name, job);
    }

    private void runs() {
        RunBilling runBilling = town.office.runBilling();
        runBilling.begin();
        List<RunId> begun = runBilling.unfinished();
        forgotten.check();
        begun.forEach(run -> runBilling.work(run, Integer.MAX_VALUE));
    }

    /** Staff lets everybody who failed have his turn again. */
    private void retries() {
        town.sellers.stream()
                .flatMap(seller -> town.stores.runs().latest(seller.code()).stream().limit(2))
                .map(BillingRun::id)
                .filter(run -> !town.stores.runs().parked(run).isEmpty())
                .forEach(run -> town.office.runBilling().retry(run));
    }

    private void untilDone(Runnable job) {
        for (int tries = 0; tries < PATIENCE; tries++) {
            try {
                job.run();
                return;
            } catch (Crash crash) {
                town.machine.comesUp();
                town.clock.advance(UNTIL_UP);
                Logger.getLogger(Jobs.class.getName()).log(Level.FINE, "again", crash);
            }
        }
        throw new IllegalStateException("a job never ends");
    }
}
