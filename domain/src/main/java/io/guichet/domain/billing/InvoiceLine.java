package io.guichet.domain.billing;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.money.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;

/**
 * One line of an invoice: what, for which service and period {@code [from, until)}, how many, at
 * which net unit price (at most six decimals), and the net amount, rounded half-up once. {@code
 * serviceReference} is empty where the line is for no service; {@code from} equals {@code until}
 * for a one-off.
 */
public record InvoiceLine(
        String description,
        String serviceReference,
        LocalDate from,
        LocalDate until,
        BigDecimal quantity,
        BigDecimal unitPrice,
        Money net,
        VatRate vat) {

    /** How far six decimals of a net price are from the published one at most. */
    private static final BigDecimal INEXACT = new BigDecimal("0.000001");

    public InvoiceLine {
        requireNonNull(description, "description");
        requireNonNull(serviceReference, "serviceReference");
        requireNonNull(from, "from");
        requireNonNull(until, "until");
        requireNonNull(vat, "vat");
        quantity = plain(quantity);
        unitPrice = plain(unitPrice);
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("line ends before it begins: " + description);
        }
        if (!net.equals(netOf(quantity, unitPrice, net))) {
            throw new IllegalArgumentException("line does not add up: " + description);
        }
    }

    public static InvoiceLine of(
            String description,
            String serviceReference,
            LocalDate from,
            LocalDate until,
            BigDecimal quantity,
            Price price) {
        BigDecimal exact = quantity.multiply(price.unitNet());
        Money net = Money.rounded(exact, price.currency(), RoundingMode.HALF_UP);
        return new InvoiceLine(
                description,
                serviceReference,
                from,
                until,
                quantity,
                price.unitNet(),
                net,
                price.vat());
    }

    /**
     * The VAT within a unit price that was published with VAT: one that is a whole number of cents
     * with it, and is not without. Zero for any other line.
     */
    public Money vatWithin() {
        int digits = net.currency().getDefaultFractionDigits();
        if (unitPrice.scale() <= digits) {
            return Money.zero(net.currency());
        }
        BigDecimal exact = vat.grossOf(unitPrice);
        BigDecimal published = exact.setScale(digits, RoundingMode.HALF_UP);
        return exact.subtract(published).abs().compareTo(INEXACT) > 0
                ? Money.zero(net.currency())
                : Money.rounded(quantity.multiply(published), net.currency(), RoundingMode.HALF_UP)
                        .minus(net);
    }

    /** The same line, telling why it is credited. */
    public InvoiceLine because(String reason) {
        return new InvoiceLine(
                reason.isBlank() ? description : description + " – " + reason,
                serviceReference,
                from,
                until,
                quantity,
                unitPrice,
                net,
                vat);
    }

    /** The same amounts for the same days, without saying for what. */
    public InvoiceLine withoutText() {
        return new InvoiceLine("", "", from, until, quantity, unitPrice, net, vat);
    }

    private static Money netOf(BigDecimal quantity, BigDecimal unitPrice, Money like) {
        return Money.rounded(quantity.multiply(unitPrice), like.currency(), RoundingMode.HALF_UP);
    }

    /** One written form per number, so that a line read back is the line that was stored. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** A net unit price with its currency and VAT. */
    public record Price(BigDecimal unitNet, Currency currency, VatRate vat) {}
}
