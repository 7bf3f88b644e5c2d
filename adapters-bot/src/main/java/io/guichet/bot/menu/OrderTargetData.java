package io.guichet.bot.menu;

import static io.guichet.bot.menu.Compact.number;

import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.shared.InvalidValueException;

import java.util.Arrays;
import java.util.Optional;

/** The arguments of a button about orders. */
final class OrderTargetData {

    private OrderTargetData() {}

    static String write(OrderTarget target) {
        return TargetData.join(screen(target), target, arguments(target));
    }

    private static String screen(OrderTarget target) {
        return switch (target) {
            case OrderTarget.Orders ignored -> "ol";
            case OrderTarget.Order ignored -> "ov";
            case OrderTarget.Paper ignored -> "od";
            case OrderTarget.Question ignored -> "oq";
        };
    }

    private static String arguments(OrderTarget target) {
        return switch (target) {
            case OrderTarget.Orders it -> number(it.before());
            case OrderTarget.Order it -> number(it.order().value());
            case OrderTarget.Paper it -> number(it.order().value());
            case OrderTarget.Question it -> it.act().letter() + number(it.order().value());
        };
    }

    /** Empty for the letters of another screen. */
    static Optional<Target> read(String screen, long customer, String rest) {
        return switch (screen) {
            case "ol" -> Optional.of(new OrderTarget.Orders(customer, number(rest)));
            case "ov" -> Optional.of(new OrderTarget.Order(customer, order(rest)));
            case "od" -> Optional.of(new OrderTarget.Paper(customer, order(rest)));
            case "oq" ->
                    Optional.of(
                            new OrderTarget.Question(
                                    customer,
                                    order(rest.substring(Math.min(1, rest.length()))),
                                    act(Compact.cut(rest, 0, 1).charAt(0))));
            default -> Optional.empty();
        };
    }

    private static OrderNumber order(String text) {
        long value = number(text);
        if (value == 0) {
            throw new InvalidValueException("invalid-target");
        }
        return new OrderNumber(value);
    }

    private static OrderTarget.Act act(char letter) {
        return Arrays.stream(OrderTarget.Act.values())
                .filter(act -> act.letter() == letter)
                .findFirst()
                .orElseThrow(() -> new InvalidValueException("invalid-target"));
    }
}
