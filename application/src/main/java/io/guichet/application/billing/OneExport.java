package io.guichet.application.billing;

import io.guichet.application.conversation.Leases;
import io.guichet.application.shared.Export;
import io.guichet.domain.identity.CustomerNumber;

import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Has a customer make one large export at a time, on whichever node. His turn is taken when the
 * export is prepared and given back when it is written; if nobody writes it, or a node dies over
 * it, it ends by itself.
 */
public final class OneExport {

    private static final Duration TURN = Duration.ofMinutes(2);

    private final Leases leases;
    private final Supplier<String> names;
    private final Clock clock;

    /** {@code names} gives every export a name that no other has. */
    public OneExport(Leases leases, Supplier<String> names, Clock clock) {
        this.leases = leases;
        this.names = names;
        this.clock = clock;
    }

    /**
     * The export in his turn, or nothing while another one is under way; {@code export} is given
     * what it calls now and then to keep its turn.
     */
    Optional<Export> of(CustomerNumber customer, ExportInTurn export) {
        String name = names.get();
        if (!hold(customer, name)) {
            return Optional.empty();
        }
        return Optional.of(
                target -> {
                    try {
                        export.writeTo(target, () -> hold(customer, name));
                    } finally {
                        leases.release(lease(customer), name);
                    }
                });
    }

    /** Writes itself and says when it is still at it. */
    interface ExportInTurn {

        void writeTo(OutputStream target, Runnable stillAtIt);
    }

    private boolean hold(CustomerNumber customer, String name) {
        return leases.hold(lease(customer), name, clock.instant(), TURN);
    }

    private static String lease(CustomerNumber customer) {
        return "export-" + customer;
    }
}
