package io.guichet.testing.simulation;

import static io.guichet.testing.simulation.Evening.require;

import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.ordering.AskedAdvance;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.ordering.OrderKind;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.ordering.Withdrawal;
import io.guichet.domain.ordering.WithdrawalRight;

import java.time.Instant;
import java.util.Optional;

/**
 * What is to be paid first is delivered if and only if it was paid, for what was quoted, and none
 * waits beyond its time.
 */
final class OrdersCheck {

    private final Town town;

    OrdersCheck(Town town) {
        this.town = town;
    }

    void check() {
        town.people.stream()
                .flatMap(person -> town.stores.pendingOrders().of(person.number()))
                .forEach(this::check);
        town.stores.ordering().withdrawals().all().forEach(this::check);
    }

    /** Nothing goes on of what somebody withdrew from, and he never got more than he gave. */
    private void check(Withdrawal withdrawal) {
        Optional<WithdrawalRight> right =
                town.stores.ordering().withdrawals().right(withdrawal.order());
        Instant until =
                right.map(WithdrawalRight::until)
                        .orElseGet(() -> saidWithAdvance(withdrawal.order()));
        require(
                right.stream()
                        .flatMap(delivered -> delivered.services().stream())
                        .map(id -> town.stores.services().find(id).orElseThrow())
                        .noneMatch(service -> service.state().isHeld()),
                "order %s was withdrawn from and goes on",
                withdrawal.order());
        require(
                withdrawal.at().isBefore(until),
                "order %s was withdrawn from too late",
                withdrawal.order());
    }

    /** What is not delivered is withdrawn from as was said with its advance. */
    private Instant saidWithAdvance(OrderNumber undelivered) {
        return town.stores
                .pendingOrders()
                .find(undelivered)
                .flatMap(PendingOrder::advance)
                .flatMap(AskedAdvance::withdrawableUntil)
                .orElseThrow();
    }

    /** What was neither owed then nor asked for in part is paid on the day it is issued. */
    private void checkPaid(PendingOrder order, Order delivered) {
        require(
                order.isOwedThen()
                        || order.advance().isPresent()
                        || town.stores
                                .invoices()
                                .find(delivered.invoice())
                                .orElseThrow()
                                .document()
                                .isPaid(),
                "order %s was delivered unpaid",
                order.number());
    }

    private void check(PendingOrder order) {
        require(
                !order.isExpiredAt(town.clock.instant()),
                "order %s waits beyond its time",
                order.number());
        if (order.kind() != OrderKind.PURCHASE) {
            return;
        }
        Optional<Order> delivered = town.stores.orders().find(order.number());
        require(
                delivered.isPresent() == (order.state() == OrderState.DELIVERED),
                "order %s is %s and delivered: %s",
                order.number(),
                order.state(),
                delivered);
        delivered.ifPresent(one -> checkPaid(order, one));
        delivered.ifPresent(
                one ->
                        require(
                                one.total().equals(order.total()),
                                "order %s was quoted at %s and cost %s",
                                order.number(),
                                order.total(),
                                one.total()));
    }
}
