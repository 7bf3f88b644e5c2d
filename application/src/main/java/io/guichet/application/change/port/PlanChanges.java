package io.guichet.application.change.port;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.subscription.PlanChange;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Changes that were asked for. Every adapter passes {@code PlanChangesContract}. */
public interface PlanChanges {

    Optional<PlanChange> find(UUID id);

    /** The change of a service that waits for its payment. */
    Optional<PlanChange> pendingOf(ServiceId service);

    /** The applied changes of a service for which something was invoiced, the last asked first. */
    List<PlanChange> invoicedOf(ServiceId service);

    /** The changes that an invoice is for, whatever became of them. */
    List<PlanChange> on(DocumentReference invoice);

    /**
     * Pending changes but for some: those on whose invoice nothing is open any more, and then those
     * that expire on this day or earlier; the first to expire first. Those whose invoice is being
     * paid come last, and only once their service is not paid for any more, has ended or does not
     * wait for them: they have to wait for that, and nobody has to wait for them.
     */
    List<UUID> due(LocalDate day, Collection<UUID> besides, int limit);

    /**
     * Stores a new change.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if there is one of its id, or
     *     another that is pending for the service
     */
    void add(PlanChange change);

    /**
     * Stores what became of a change.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if somebody was faster
     */
    void save(PlanChange change);

    /**
     * Is told that this customer is about to be locked and to change a service: a store may look up
     * at once what will be asked then. It decides nothing, and whoever asks is answered as ever.
     */
    default void foresee(CustomerNumber customer, ServiceId service, UUID request) {}

    /** The same of a service that is about to be ended. */
    default void foreseeEnd(CustomerNumber customer, ServiceId service) {}

    /** The same of the change that waits for a service, which is to be withdrawn. */
    default void foreseeWithdrawal(CustomerNumber customer, ServiceId service) {}

    /** The same of a service that is changed once credit notes of its seller are issued. */
    default void foreseeCredits(SellerCode seller, ServiceId service) {}

    /** The same of a locked service that is to become one of a plan, or of another quantity. */
    default void foreseeTarget(
            SellerCode seller, Service service, PlanCode plan, LocalDate today) {}
}
