package io.guichet.testing.reform;

import io.guichet.application.reform.port.Platform;
import io.guichet.domain.reform.Transmission;
import io.guichet.testing.shared.InMemoryTransactions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A platform in memory that accepts what it has when it is asked. It keeps what it is sent as often
 * as it is sent; only what is perhaps there is looked for first, as the real one does. It refuses
 * to be called inside a transaction, can be down, and can refuse.
 */
public final class FakePlatform implements Platform {

    private final InMemoryTransactions transactions;
    private final Map<String, String> flows = new HashMap<>();
    private final List<Transmission> received = new ArrayList<>();
    private String trouble = "";
    private String refusal = "";
    private boolean isConnected = true;
    private boolean isDying;

    public FakePlatform(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean isConnected() {
        return isConnected;
    }

    @Override
    public Reply send(Transmission transmission) {
        requireNoTransaction();
        if (!trouble.isEmpty()) {
            return new Reply.Unavailable(trouble);
        }
        if (!transmission.isPerhapsSent()) {
            flows.remove(transmission.id().toString());
        }
        String flow =
                flows.computeIfAbsent(
                        transmission.id().toString(),
                        ignored -> {
                            received.add(transmission);
                            return "flow-" + received.size();
                        });
        if (isDying) {
            throw new IllegalStateException("the node died");
        }
        return new Reply.Taken(flow);
    }

    @Override
    public Reply follow(Transmission transmission) {
        requireNoTransaction();
        if (!trouble.isEmpty()) {
            return new Reply.Unavailable(trouble);
        }
        return refusal.isEmpty() ? new Reply.Accepted() : new Reply.Rejected(refusal);
    }

    /** What it was sent. */
    public List<Transmission> received() {
        return List.copyOf(received);
    }

    public void isDown(String why) {
        trouble = why;
    }

    public void isUp() {
        trouble = "";
    }

    /** Whoever sends dies before the answer is there. */
    public void letsDie(boolean next) {
        isDying = next;
    }

    public void refuses(String why) {
        refusal = why;
    }

    public void isTakenAway() {
        isConnected = false;
    }

    private void requireNoTransaction() {
        if (transactions.isUnderWay()) {
            throw new IllegalStateException("called the platform inside a transaction");
        }
    }
}
