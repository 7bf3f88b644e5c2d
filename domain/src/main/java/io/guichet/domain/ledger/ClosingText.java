package io.guichet.domain.ledger;

import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ledger.PeriodClosing.Digests;
import io.guichet.domain.money.Money;
import io.guichet.domain.shared.InvalidValueException;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * The one written form of a closing, that its hash and signature are made of: a line for the
 * format, then a line {@code name=value} for each value. No value has a line end.
 */
public final class ClosingText {

    private static final String FORMAT = "guichet-closing-1\n";

    private ClosingText() {}

    public static String of(PeriodClosing closing) {
        PeriodTotals totals = closing.totals();
        PeriodTotals perpetual = closing.perpetual();
        return FORMAT
                + line("seller", closing.seller())
                + line("number", closing.number())
                + line("kind", closing.period().kind())
                + line("from", closing.period().from())
                + line("until", closing.period().until())
                + line("closed-at", closing.closedAt())
                + line("currency", totals.sales().currency())
                + line("sales", amount(totals.sales()))
                + line("received", amount(totals.received()))
                + line("entries", totals.entries())
                + line("perpetual-sales", amount(perpetual.sales()))
                + line("perpetual-received", amount(perpetual.received()))
                + line("perpetual-entries", perpetual.entries())
                + line("entries-sha256", closing.digests().entries())
                + line("documents-sha256", closing.digests().documents())
                + line("previous-hash", closing.previousHash());
    }

    /**
     * Reads what {@link #of} wrote and nothing else.
     *
     * @throws InvalidValueException {@code invalid-closing-text}
     */
    public static PeriodClosing read(String text) {
        try {
            PeriodClosing closing = closing(values(text));
            if (of(closing).equals(text)) {
                return closing;
            }
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw new InvalidValueException("invalid-closing-text");
        }
        throw new InvalidValueException("invalid-closing-text");
    }

    private static Map<String, String> values(String text) {
        Map<String, String> values = new HashMap<>();
        for (String line : text.split("\n")) {
            String[] parts = line.split("=", 2);
            values.put(parts[0], parts[parts.length - 1]);
        }
        return values;
    }

    private static PeriodClosing closing(Map<String, String> values) {
        return new PeriodClosing(
                new SellerCode(value(values, "seller")),
                Long.parseLong(value(values, "number")),
                new Period(
                        PeriodKind.valueOf(value(values, "kind")),
                        LocalDate.parse(value(values, "from")),
                        LocalDate.parse(value(values, "until"))),
                totals(values, ""),
                totals(values, "perpetual-"),
                new Digests(value(values, "entries-sha256"), value(values, "documents-sha256")),
                Instant.parse(value(values, "closed-at")),
                value(values, "previous-hash"));
    }

    private static PeriodTotals totals(Map<String, String> values, String prefix) {
        String currency = value(values, "currency");
        return new PeriodTotals(
                Money.parse(value(values, prefix + "sales"), currency),
                Money.parse(value(values, prefix + "received"), currency),
                Long.parseLong(value(values, prefix + "entries")));
    }

    private static String value(Map<String, String> values, String name) {
        if (!values.containsKey(name)) {
            throw new InvalidValueException("invalid-closing-text");
        }
        return values.get(name);
    }

    private static String amount(Money money) {
        return money.toDecimal().toPlainString();
    }

    private static String line(String name, Object value) {
        return name + "=" + value + "\n";
    }
}
