package io.guichet.application.personal;

import static io.guichet.application.personal.JsonText.fields;

import io.guichet.domain.charging.Charge;
import io.guichet.domain.charging.ChargeLine;
import io.guichet.domain.charging.ChargeState;

import java.util.Map;

/** What a customer is charged beside his orders, without who of staff did it. */
final class CustomerCharges {

    private CustomerCharges() {}

    static Map<String, Object> of(Charge charge) {
        return fields(
                "id", charge.id(),
                "origin", charge.entry().origin(),
                "added_at", charge.entry().at(),
                "due_on", charge.entry().dueOn(),
                "planned_at", charge.entry().plannedAt(),
                "state", word(charge.state()),
                "invoice", charge.invoice(),
                "lines", charge.lines().stream().map(CustomerCharges::line).toList());
    }

    private static String word(ChargeState state) {
        return switch (state) {
            case ChargeState.Pending ignored -> "PENDING";
            case ChargeState.Invoiced ignored -> "INVOICED";
            case ChargeState.Cancelled ignored -> "CANCELLED";
        };
    }

    private static Map<String, Object> line(ChargeLine line) {
        return fields(
                "plan", line.plan(),
                "description", line.description(),
                "label", line.label(),
                "from", line.days().from(),
                "until", line.days().until(),
                "quantity", line.quantity().toPlainString(),
                "unit_price", line.price().amount().toPlainString(),
                "currency", line.price().currency(),
                "basis", line.price().basis());
    }
}
