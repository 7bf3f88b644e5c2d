package io.guichet.domain.charging;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.shared.InvalidValueException;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * So much was used of a metered plan. {@code id} is chosen by whoever reports and is his for this
 * customer, so that reporting again counts nothing twice; {@code label} says for what it was used,
 * as the customer knows it.
 */
public record UsageReport(
        CustomerNumber customer,
        String id,
        PlanCode plan,
        String label,
        BigDecimal quantity,
        Instant usedAt) {

    private static final int LONGEST_LABEL = 80;

    public UsageReport {
        requireNonNull(customer, "customer");
        requireNonNull(plan, "plan");
        requireNonNull(usedAt, "usedAt");
        if (!id.matches("[\\x21-\\x7e]{1,100}")) {
            throw new InvalidValueException("invalid-report-id");
        }
        if (label.length() > LONGEST_LABEL || label.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidValueException("invalid-label");
        }
        if (quantity.signum() <= 0 || quantity.scale() > 6 || quantity.precision() > 15) {
            throw new InvalidValueException("invalid-quantity-of-units");
        }
        BigDecimal stripped = quantity.stripTrailingZeros();
        quantity = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
