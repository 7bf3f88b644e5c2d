package io.guichet.rest.charging;

import static io.guichet.rest.json.Fields.each;
import static io.guichet.rest.json.Fields.or;
import static io.guichet.rest.json.Fields.parsed;
import static io.guichet.rest.json.Fields.read;
import static io.guichet.rest.json.Fields.required;

import io.guichet.application.charging.ChargeCustomer.Billing;
import io.guichet.application.charging.ChargedItem;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.rest.shared.Words;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is to be charged and when it is invoiced, at once if that is left out; with {@code dryRun}
 * only what it would come to is wanted. {@code plannedAt} is the appointed time of the work.
 */
public record ChargeRequestJson(
        List<ChargeItemJson> items, String billing, String plannedAt, Boolean dryRun) {

    boolean isDryRun() {
        return or(dryRun, false);
    }

    Billing when() {
        return Words.constantAt(
                "/billing", Billing.class, or(billing, Words.of(Billing.NOW)), "billing");
    }

    Optional<Instant> appointed() {
        return Optional.ofNullable(plannedAt)
                .map(text -> read("/planned_at", () -> Words.instant(text)));
    }

    List<ChargedItem> chargedItems() {
        return each(required(items, "/items"), "/items", ChargeItemJson::toItem);
    }

    /** A plan with a one-off price, how many (one if left out), and for what. */
    public record ChargeItemJson(String plan, Integer quantity, String label) {

        ChargedItem toItem(String pointer) {
            return new ChargedItem(
                    parsed(plan, pointer + "/plan", PlanCode::parse),
                    or(quantity, 1),
                    or(label, ""));
        }
    }
}
