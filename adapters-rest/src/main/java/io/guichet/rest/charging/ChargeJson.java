package io.guichet.rest.charging;

import io.guichet.domain.charging.Charge;
import io.guichet.domain.charging.ChargeLine;
import io.guichet.domain.charging.ChargeState;
import io.guichet.rest.shared.Words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a customer is charged beside his orders. {@code invoice} is null until it stands on one,
 * which is on {@code dueOn} at the latest; {@code plannedAt} is null but for appointed work.
 */
public record ChargeJson(
        String id,
        String origin,
        String state,
        LocalDate dueOn,
        Instant addedAt,
        Instant plannedAt,
        String invoice,
        List<ChargeLineJson> lines) {

    static ChargeJson from(Charge charge) {
        return new ChargeJson(
                charge.id().toString(),
                Words.of(charge.entry().origin()),
                word(charge.state()),
                charge.entry().dueOn(),
                charge.entry().at(),
                charge.entry().plannedAt().orElse(null),
                charge.state() instanceof ChargeState.Invoiced by ? by.invoice().value() : null,
                charge.lines().stream().map(ChargeLineJson::from).toList());
    }

    private static String word(ChargeState state) {
        return switch (state) {
            case ChargeState.Pending ignored -> "pending";
            case ChargeState.Invoiced ignored -> "invoiced";
            case ChargeState.Cancelled ignored -> "cancelled";
        };
    }

    /** A line; quantity and unit price are decimals as text, VAT in the price if it is gross. */
    public record ChargeLineJson(
            String plan,
            String description,
            String label,
            LocalDate from,
            LocalDate until,
            String quantity,
            String unitPrice,
            String currency,
            String basis) {

        static ChargeLineJson from(ChargeLine line) {
            return new ChargeLineJson(
                    line.plan().value(),
                    line.description(),
                    line.label(),
                    line.days().from(),
                    line.days().until(),
                    line.quantity().toPlainString(),
                    line.price().amount().toPlainString(),
                    line.price().currency().getCurrencyCode(),
                    Words.of(line.price().basis()));
        }
    }
}
