package io.guichet.testing.erasure;

import io.guichet.application.erasure.Obstacle;
import io.guichet.application.erasure.port.Erasure;
import io.guichet.application.erasure.port.Ties;
import io.guichet.domain.access.IpRules;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.payment.StoredCard;
import io.guichet.testing.shared.InMemoryStores;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes persons out of stores in memory, one after the other. */
public record InMemoryErasure(InMemoryStores stores) implements ErasureStores, Erasure, Ties {

    @Override
    public Erasure erasure() {
        return this;
    }

    @Override
    public Ties ties() {
        return this;
    }

    @Override
    public InMemoryLeftovers leftovers() {
        return new InMemoryLeftovers(stores);
    }

    @Override
    public InMemoryOldDocuments old() {
        return new InMemoryOldDocuments(stores);
    }

    @Override
    public Set<Obstacle> of(CustomerNumber customer) {
        Map<Obstacle, Boolean> found = new EnumMap<>(Obstacle.class);
        found.put(
                Obstacle.SERVICES,
                stores.services().heldBy(customer).stream()
                        .anyMatch(service -> service.state().isHeld()));
        found.put(Obstacle.ACCOUNTS, !stores.accounts().of(customer).isEmpty());
        found.put(
                Obstacle.INCOMING_TRANSFER,
                stores.customers().find(customer).filter(this::isOffered).isPresent());
        found.put(Obstacle.UNPAID, !stores.receivables().openOf(customer).isEmpty());
        found.put(Obstacle.CREDIT, !stores.ledger().find(customer).prepaid().isZero());
        found.put(Obstacle.ORDERS, stores.pendingOrders().isUnderWay(customer));
        found.put(
                Obstacle.CHARGES,
                stores.charging().charges().isPending(customer)
                        || stores.charging().usageReports().isUnrated(customer));
        found.put(Obstacle.REFUNDS, stores.refunds().isUnderWay(customer));
        found.put(Obstacle.CARD_PAYMENTS, stores.cardPayments().isUnderWay(customer));
        found.put(Obstacle.DEBITS, stores.debits().debits().areBecomingCredit(customer));
        return found.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private boolean isOffered(Customer customer) {
        return stores.accounts().incoming(customer).stream()
                .anyMatch(transfer -> !transfer.from().equals(customer.number()));
    }

    @Override
    public List<CustomerNumber> ownedBy(ProfileId person) {
        return stores.profiles().ownedBy(person);
    }

    @Override
    public void erase(ProfileId person, Instant at) {
        stores.transactions().edits().stop();
        String email = stores.profiles().find(person).orElseThrow().email();
        stores.accessTokens()
                .of(person)
                .forEach(token -> stores.accessTokens().remove(token.id(), person));
        stores.signIn().sessions().endAll(person);
        stores.signIn().credentials().remove(person);
        stores.signIn().atProvider().forget(person);
        stores.factor()
                .factors()
                .of(person)
                .forEach(factor -> stores.factor().factors().remove(factor.id(), person));
        stores.factor().factors().replaceCodes(person, List.of());
        stores.factor().stepUps().forget(person);
        stores.ipRules().put(person, IpRules.none());
        stores.outbox().forget(person);
        stores.chatLinks().forget(person);
        stores.signIn().links().forget(person, email);
        stores.invitations()
                .forget(invitation -> invitation.email().value().equalsIgnoreCase(email));
        stores.handovers()
                .forget(handover -> handover.from().equals(person) || handover.isTo(email));
        stores.contactChanges()
                .forget(
                        change ->
                                change.by().equals(person)
                                        || change.from().filter(person::equals).isPresent()
                                        || change.isTo(email));
        stores.recoveries().forget(person);
        stores.access().presence().seen().remove(person);
        stores.phones().remove(person);
        stores.profiles().erase(person);
    }

    @Override
    public void close(CustomerNumber customer, Instant at) {
        stores.transactions().edits().stop();
        stores.profiles().withdrawAll(customer);
        stores.invitations().forget(invitation -> invitation.customer().equals(customer));
        stores.handovers().forget(handover -> handover.customer().equals(customer));
        stores.contactChanges().forget(change -> change.customer().equals(customer));
        stores.outbox().forget(customer);
        stores.wishes().thresholds().remove(customer);
        stores.debits().mandates().of(customer).stream()
                .filter(mandate -> !mandate.state().isOver())
                .forEach(
                        mandate ->
                                stores.debits()
                                        .mandates()
                                        .save(mandate.to(Mandate.State.REVOKED, at)));
        stores.storedCards()
                .of(customer)
                .forEach(
                        card ->
                                stores.storedCards()
                                        .save(card.to(StoredCard.State.FORGETTING, at)));
        stores.customers().close(customer, at);
    }
}
