package io.guichet.bot.menu;

import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.payment.PaymentId;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is to be done to an order, as it waits. */
final class OrderIntentParameters {

    private OrderIntentParameters() {}

    static String kind(OrderIntent intent) {
        return switch (intent) {
            case OrderIntent.Pay ignored -> "pay-order";
            case OrderIntent.Cancel ignored -> "cancel-order";
            case OrderIntent.Withdraw ignored -> "withdraw";
        };
    }

    static Map<String, String> parameters(OrderIntent intent) {
        String order = intent.order().toString();
        return switch (intent) {
            case OrderIntent.Pay it ->
                    Map.of(
                            "order", order,
                            "means", it.means().name(),
                            "payment", it.payment().toString());
            case OrderIntent.Cancel ignored -> Map.of("order", order);
            case OrderIntent.Withdraw ignored -> Map.of("order", order);
        };
    }

    /** Empty for a kind that this version does not know any more. */
    static Optional<Intent> intent(String kind, Map<String, String> given) {
        return switch (kind) {
            case "pay-order" ->
                    Optional.of(
                            new OrderIntent.Pay(
                                    order(given),
                                    OrderIntent.Means.valueOf(given.get("means")),
                                    new PaymentId(UUID.fromString(given.get("payment")))));
            case "cancel-order" -> Optional.of(new OrderIntent.Cancel(order(given)));
            case "withdraw" -> Optional.of(new OrderIntent.Withdraw(order(given)));
            default -> Optional.empty();
        };
    }

    private static OrderNumber order(Map<String, String> given) {
        return OrderNumber.parse(given.get("order"));
    }
}
