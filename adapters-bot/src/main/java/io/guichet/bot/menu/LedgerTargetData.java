package io.guichet.bot.menu;

import static io.guichet.bot.menu.Compact.number;

import java.util.Optional;

/** The arguments of a button about the statement and what belongs to it. */
final class LedgerTargetData {

    private LedgerTargetData() {}

    static String write(LedgerTarget target) {
        return switch (target) {
            case LedgerTarget.Statement it ->
                    TargetData.join("st", it, number(it.before()) + year(it.year()));
            case LedgerTarget.LowCredit it -> TargetData.join("lc", it, it.asks() ? "1" : "0");
            case LedgerTarget.PayOut it -> TargetData.join("po", it, "1");
            case LedgerTarget.BillingDay it -> TargetData.join("bd", it, number(it.day()));
            case LedgerTarget.OtherBillingDay it -> TargetData.join("bo", it, "1");
            case LedgerTarget.Draft it -> TargetData.join("di", it, number(it.page()));
            case LedgerTarget.Years it -> TargetData.join("ly", it, number(it.page()));
        };
    }

    private static String year(int year) {
        return year == 0 ? "" : ":" + number(year);
    }

    /** Empty for the letters of another screen. */
    static Optional<Target> read(String screen, long customer, String rest) {
        return switch (screen) {
            case "st" -> Optional.of(statement(customer, rest.split(":", 2)));
            case "lc" -> Optional.of(new LedgerTarget.LowCredit(customer, number(rest) == 1));
            case "po" -> Optional.of(new LedgerTarget.PayOut(customer));
            case "bd" ->
                    Optional.of(new LedgerTarget.BillingDay(customer, Compact.dayOfMonth(rest)));
            case "bo" -> Optional.of(new LedgerTarget.OtherBillingDay(customer));
            case "di" -> Optional.of(new LedgerTarget.Draft(customer, Compact.page(rest)));
            case "ly" -> Optional.of(new LedgerTarget.Years(customer, Compact.page(rest)));
            default -> Optional.empty();
        };
    }

    private static Target statement(long customer, String... parts) {
        int year = parts.length == 1 ? 0 : Compact.year(parts[1]);
        return new LedgerTarget.Statement(customer, year, number(parts[0]));
    }
}
