package io.guichet.testing.publicsector;

import io.guichet.application.publicsector.port.PublicSectorInvoicing;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.publicsector.Demands;
import io.guichet.domain.reform.DepositStatus;
import io.guichet.testing.shared.InMemoryTransactions;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chorus Pro in memory. It knows an invoice once it was told to look at what it has; it takes the
 * same invoice twice, as the real one does. It refuses to be called inside a transaction, can be
 * down, and can take a deposit without its answer arriving.
 */
public final class FakeChorusPro implements PublicSectorInvoicing {

    private static final Demands NONE = new Demands(false, false, false);

    private final InMemoryTransactions transactions;
    private final Map<String, String> flows = new HashMap<>();
    private final Map<String, String> integrated = new HashMap<>();
    private final List<String> received = new ArrayList<>();
    private Structure structure = new Structure.Known(NONE);
    private boolean isConnected = true;
    private boolean isMute;
    private String trouble = "";
    private String refusal = "";
    private String status = "DEPOSEE";

    public FakeChorusPro(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean isConnected() {
        return isConnected;
    }

    @Override
    public synchronized Structure structure(String siret) {
        requireNoTransaction();
        return trouble.isEmpty() ? structure : new Structure.Unavailable(trouble);
    }

    @Override
    public synchronized Found find(DocumentReference invoice) {
        requireNoTransaction();
        if (!trouble.isEmpty()) {
            return new Found.Unavailable(trouble);
        }
        String flow = integrated.get(invoice + ".pdf");
        return flow == null ? new Found.Nowhere() : new Found.In(flow);
    }

    @Override
    public synchronized Deposited deposit(String fileName, byte[] facturX) {
        requireNoTransaction();
        if (!trouble.isEmpty()) {
            return new Deposited.Unavailable(trouble);
        }
        received.add(new String(facturX, StandardCharsets.UTF_8));
        String flow = "CPP-" + received.size();
        flows.put(fileName, flow);
        return isMute ? new Deposited.Unavailable("no answer in time") : new Deposited.Taken(flow);
    }

    @Override
    public synchronized Followed follow(DocumentReference invoice, String flow) {
        requireNoTransaction();
        if (!trouble.isEmpty()) {
            return new Followed.Unavailable(trouble);
        }
        if (!refusal.isEmpty()) {
            return new Followed.Refused(refusal);
        }
        return integrated.containsValue(flow)
                ? new Followed.Standing(flow, new DepositStatus(status), "")
                : new Followed.Undecided();
    }

    /** What was deposited, as it reads. */
    public synchronized List<String> received() {
        return List.copyOf(received);
    }

    /** It looks at what it has: from now on these are invoices. */
    public void integrates() {
        integrated.putAll(flows);
    }

    public void sets(String next) {
        integrates();
        status = next;
    }

    public void demands(Demands demands) {
        structure = new Structure.Known(demands);
    }

    public void knowsNobody() {
        structure = new Structure.Unknown();
    }

    public void isDown(String why) {
        trouble = why;
    }

    public void isUp() {
        trouble = "";
        isMute = false;
    }

    /** It takes what is deposited and nobody hears of it. */
    public void isMute() {
        isMute = true;
    }

    public void refuses(String why) {
        refusal = why;
    }

    public void isTakenAway() {
        isConnected = false;
    }

    private void requireNoTransaction() {
        if (transactions.isUnderWay()) {
            throw new IllegalStateException("called Chorus Pro inside a transaction");
        }
    }
}
