package io.guichet.persistence.run;

import io.guichet.application.run.RunBilling;
import io.guichet.application.run.RunId;
import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.run.BillingOffice;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.TestClock;
import io.guichet.testing.shared.UseCases;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.UUID;

/** A process of its own that works on a run until there is nothing left, and says how it goes. */
final class RunningNode {

    /** How many customers it takes on before it says so. */
    private static final int AT_ONCE = 10;

    private final PrintStream out;

    private RunningNode(PrintStream out) {
        this.out = out;
    }

    /** Arguments: the run, the instant at which its clock stands, the journal of the provider. */
    public static void main(String[] args) {
        new RunningNode(System.out)
                .work(
                        new RunId(UUID.fromString(args[0])),
                        args[1],
                        new ProviderJournal(Path.of(args[2])));
        Runtime.getRuntime().halt(0);
    }

    private void work(RunId run, String now, ProviderJournal journal) {
        TestClock clock = new TestClock(now);
        JpaStores stores = new JpaStores(clock);
        FakeCardProvider provider = new FakeCardProvider(new InMemoryTransactions(), clock);
        journal.over(provider);
        BillingOffice office =
                new BillingOffice(stores, UseCases.over(stores, provider, clock), clock);
        RunBilling runBilling = office.runBilling();
        out.println("ready");
        int worked = AT_ONCE;
        while (worked > 0) {
            worked = runBilling.work(run, AT_ONCE);
            out.println(worked);
        }
    }
}
