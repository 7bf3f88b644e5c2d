package io.guichet.persistence.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.guichet.application.run.RunBilling;
import io.guichet.application.run.RunId;
import io.guichet.persistence.shared.JpaStores;
import io.guichet.persistence.shared.TestDatabase;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.run.BillingOffice;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.TestClock;
import io.guichet.testing.shared.UseCases;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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

    /**
     * Arguments: the journal of the provider. Once it is up it is told on one line the run and the
     * instant at which its clock stands.
     */
    public static void main(String[] args) throws IOException {
        TestDatabase.factory();
        String[] told;
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
            told = in.readLine().split(" ");
        }
        new RunningNode(System.out)
                .work(
                        new RunId(UUID.fromString(told[0])),
                        told[1],
                        new ProviderJournal(Path.of(args[0])));
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
