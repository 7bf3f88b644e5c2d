package io.guichet.persistence.run;

import static java.util.Comparator.comparing;

import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.payment.RecordTransfer;
import io.guichet.application.policy.SetPolicy;
import io.guichet.application.policy.SetPolicyHandler;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.StoredCard;
import io.guichet.domain.payment.StoredCardId;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.Service;
import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.payment.FakeKeptCards;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.TestClock;
import io.guichet.testing.shared.UseCases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * Sellers who do business in one way with the same customers: one to three services each; every
 * second has paid in something in advance, every fifth renews one by hand, every seventh has a kept
 * card.
 */
record Businesses(JpaStores stores, UseCases does, TestClock clock) {

    /** A seller and his customers, in the order in which they came. */
    record Business(Seller seller, List<CustomerNumber> customers) {

        Business withoutCards() {
            return new Business(
                    seller,
                    IntStream.range(0, customers.size())
                            .filter(index -> !hasCard(index))
                            .mapToObj(customers::get)
                            .toList());
        }
    }

    private static boolean hasCard(int index) {
        return index % 7 == 3;
    }

    private Given given() {
        return new Given(stores);
    }

    /** Who does business so from tomorrow on, but that orders are invoiced at once. */
    Seller seller(Preset preset) {
        Seller seller = given().seller();
        new SetPolicyHandler(
                        stores.sellers(), stores.policy().policies(), stores.transactions(), clock)
                .set(
                        new SetPolicy.Command(
                                seller.code(),
                                seller.dayOf(clock.instant()).plusDays(1),
                                Optional.of(preset),
                                Map.of(Setting.PAID_FIRST, "off"),
                                Optional.empty(),
                                "staff"));
        return seller;
    }

    /** They come to all these sellers at the same time, and to each in the same order. */
    List<Business> ofEach(List<Seller> sellers, int customers) {
        List<CompletableFuture<Business>> coming =
                sellers.stream()
                        .map(
                                seller ->
                                        CompletableFuture.supplyAsync(
                                                () -> of(seller, customers),
                                                Thread::startVirtualThread))
                        .toList();
        return coming.stream().map(CompletableFuture::join).toList();
    }

    private Business of(Seller seller, int customers) {
        Plan plan = given().planOf(seller);
        List<CustomerNumber> numbers = new ArrayList<>();
        for (int index = 0; index < customers; index++) {
            numbers.add(customer(seller, plan, index));
        }
        return new Business(seller, numbers);
    }

    private CustomerNumber customer(Seller seller, Plan plan, int index) {
        CustomerNumber customer = given().customerOf(seller).number();
        List<OrderedItem> items = new ArrayList<>();
        for (int item = 0; item <= index % 3; item++) {
            items.add(new OrderedItem(plan.code(), BillingPeriod.MONTH, 1, "site-" + item));
        }
        does.placeOrder()
                .place(
                        new PlaceOrder.Command(
                                customer,
                                UUID.randomUUID(),
                                items,
                                new PlaceOrder.Agreement.ListPrice()));
        if (hasCard(index)) {
            keepsCard(customer);
        }
        if (index % 5 == 0) {
            given().done(
                            () -> {
                                Service first =
                                        stores.services().heldBy(customer).stream()
                                                .min(comparing(Service::label))
                                                .orElseThrow();
                                stores.services().save(first.withRenewal(RenewalMode.MANUAL));
                            });
        }
        if (index % 2 == 0) {
            does.recordTransfer()
                    .record(
                            new RecordTransfer.Command(
                                    customer,
                                    Money.euros(10 + index + ".00"),
                                    new RecordTransfer.Purpose.Credit(),
                                    new PaymentId(UUID.randomUUID())));
        }
        return customer;
    }

    private void keepsCard(CustomerNumber customer) {
        UUID id = UUID.randomUUID();
        StoredCard card =
                new StoredCard(
                        new StoredCardId(id),
                        customer,
                        "tok_" + id,
                        FakeKeptCards.FACE,
                        StoredCard.State.DEFAULT,
                        clock.instant(),
                        clock.instant(),
                        0);
        given().done(() -> stores.storedCards().add(card));
    }
}
