package io.guichet.bot.menu;

import static io.guichet.bot.menu.Compact.id;
import static io.guichet.bot.menu.Compact.number;

import io.guichet.domain.billing.BuyerReference;
import io.guichet.domain.shared.InvalidValueException;

import java.util.Optional;

/** The arguments of a button about the statement and what belongs to it. */
final class LedgerTargetData {

    private static final String PURCHASE_ORDER = "p";
    private static final String INTERNAL_REFERENCE = "i";

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
            case LedgerTarget.References it -> TargetData.join("br", it, number(it.page()));
            case LedgerTarget.Reference it -> TargetData.join("bv", it, id(it.reference()));
            case LedgerTarget.NewReference it -> TargetData.join("bn", it, letter(it.kind()));
            case LedgerTarget.ReferenceEnd it -> TargetData.join("be", it, id(it.reference()));
            case LedgerTarget.ReferenceRemoval it -> TargetData.join("bx", it, id(it.reference()));
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
            case "br" -> Optional.of(new LedgerTarget.References(customer, Compact.page(rest)));
            case "bv" -> Optional.of(new LedgerTarget.Reference(customer, Compact.uuid(rest)));
            case "bn" -> Optional.of(new LedgerTarget.NewReference(customer, kind(rest)));
            case "be" -> Optional.of(new LedgerTarget.ReferenceEnd(customer, Compact.uuid(rest)));
            case "bx" ->
                    Optional.of(new LedgerTarget.ReferenceRemoval(customer, Compact.uuid(rest)));
            default -> Optional.empty();
        };
    }

    private static String letter(BuyerReference.Kind kind) {
        return switch (kind) {
            case PURCHASE_ORDER -> PURCHASE_ORDER;
            case INTERNAL_REFERENCE -> INTERNAL_REFERENCE;
        };
    }

    private static BuyerReference.Kind kind(String rest) {
        return switch (rest) {
            case PURCHASE_ORDER -> BuyerReference.Kind.PURCHASE_ORDER;
            case INTERNAL_REFERENCE -> BuyerReference.Kind.INTERNAL_REFERENCE;
            default -> throw new InvalidValueException("invalid-target");
        };
    }

    private static Target statement(long customer, String... parts) {
        int year = parts.length == 1 ? 0 : Compact.year(parts[1]);
        return new LedgerTarget.Statement(customer, year, number(parts[0]));
    }
}
