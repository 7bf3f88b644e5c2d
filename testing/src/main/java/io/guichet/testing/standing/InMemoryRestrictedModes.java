package io.guichet.testing.standing;

import io.guichet.application.payment.query.ListPayments.PaymentPosition;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.application.standing.port.RestrictedModes;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.provisioning.ProvisioningEvent;
import io.guichet.domain.provisioning.ProvisioningEvent.Kind;
import io.guichet.domain.standing.RestrictedMode;
import io.guichet.testing.shared.InMemoryStores;
import io.guichet.testing.shared.Table;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Restricted modes in memory, looked for in what the other stores hold. */
public final class InMemoryRestrictedModes implements RestrictedModes {

    private final InMemoryStores stores;

    public InMemoryRestrictedModes(InMemoryStores stores) {
        this.stores = stores;
    }

    @Override
    public List<CustomerNumber> beginning(long after, int limit) {
        return numbers(
                after,
                limit,
                number ->
                        of(number).isEmpty()
                                && !hasMeans(number)
                                && stores.services().heldBy(number).stream()
                                        .anyMatch(service -> service.state().isHeld()));
    }

    @Override
    public List<CustomerNumber> ending(long after, int limit) {
        return numbers(after, limit, number -> of(number).isPresent() && hasMeans(number));
    }

    private List<CustomerNumber> numbers(
            long after, int limit, Predicate<CustomerNumber> condition) {
        return stores.customers()
                .rows()
                .map(Customer::number)
                .filter(number -> number.value() > after)
                .filter(number -> !stores.customers().isClosed(number))
                .filter(condition)
                .sorted(Comparator.comparing(CustomerNumber::value))
                .limit(limit)
                .toList();
    }

    private boolean hasMeans(CustomerNumber customer) {
        return !stores.storedCards().of(customer).isEmpty()
                || !stores.listPayments()
                        .list(customer, PaymentPosition.START, 1)
                        .items()
                        .isEmpty();
    }

    @Override
    public Optional<RestrictedMode> of(CustomerNumber customer) {
        return rows().find(customer);
    }

    @Override
    public void begin(RestrictedMode mode) {
        if (!rows().add(mode.customer(), mode)) {
            throw new ConcurrentUpdateException("restricted mode of " + mode.customer());
        }
        stores.provisioning().note(List.of(ProvisioningEvent.of(Kind.RESTRICTED, mode)));
    }

    @Override
    public void end(RestrictedMode mode) {
        if (of(mode.customer()).filter(mode::equals).isEmpty()) {
            throw new ConcurrentUpdateException("restricted mode of " + mode.customer());
        }
        rows().remove(mode.customer());
        stores.provisioning().note(List.of(ProvisioningEvent.of(Kind.UNRESTRICTED, mode)));
    }

    private Table<CustomerNumber, RestrictedMode> rows() {
        return stores.access().restrictedModes();
    }
}
