package io.guichet.testing.simulation;

import static io.guichet.testing.simulation.Evening.require;

import io.guichet.domain.debit.Mandate;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.StoredCard;

/**
 * Of whoever is closed no card is kept to be charged and no mandate to be debited, nothing goes on,
 * nothing is ordered, and nobody acts for him.
 */
final class LeftCheck {

    private final Town town;

    LeftCheck(Town town) {
        this.town = town;
    }

    void check() {
        town.people.stream()
                .map(Person::number)
                .filter(town.stores.customers()::isClosed)
                .forEach(this::isGone);
    }

    private void isGone(CustomerNumber customer) {
        for (StoredCard card : town.stores.storedCards().of(customer)) {
            boolean isUsable =
                    card.state() == StoredCard.State.KEPT
                            || card.state() == StoredCard.State.DEFAULT;
            require(!isUsable, "customer %s is closed and has %s", customer, card);
        }
        for (Mandate mandate : town.stores.debits().mandates().of(customer)) {
            require(
                    mandate.state().isOver(),
                    "customer %s is closed and has %s",
                    customer,
                    mandate);
        }
        require(
                town.stores.services().heldBy(customer).stream()
                        .noneMatch(service -> service.state().isHeld()),
                "customer %s is closed and has services",
                customer);
        require(
                !town.stores.pendingOrders().isUnderWay(customer),
                "customer %s is closed and has orders",
                customer);
        require(
                town.stores.profiles().holders(customer).isEmpty(),
                "customer %s is closed and somebody acts for him",
                customer);
    }
}
