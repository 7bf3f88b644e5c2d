package io.guichet.bot.menu;

import io.guichet.domain.debit.MandateId;
import io.guichet.domain.money.Money;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is to become of a customer's credit, as it waits. */
final class CreditIntentParameters {

    private static final String AMOUNT = "amount";
    private static final String CURRENCY = "currency";

    private CreditIntentParameters() {}

    static String kind(Intent.OfCredit intent) {
        return switch (intent) {
            case Intent.UseCredit ignored -> "use-credit";
            case Intent.WatchCredit ignored -> "watch-credit";
            case Intent.StopWatchingCredit ignored -> "stop-watching-credit";
            case Intent.PayOut ignored -> "pay-out";
        };
    }

    static Map<String, String> parameters(Intent.OfCredit intent) {
        return switch (intent) {
            case Intent.UseCredit it -> Map.of("automatic", String.valueOf(it.isAutomatic()));
            case Intent.WatchCredit it ->
                    Map.of(AMOUNT, decimal(it.amount()), CURRENCY, currency(it.amount()));
            case Intent.StopWatchingCredit ignored -> Map.of();
            case Intent.PayOut it ->
                    Map.of(
                            "mandate",
                            it.mandate().toString(),
                            AMOUNT,
                            decimal(it.amount()),
                            CURRENCY,
                            currency(it.amount()),
                            "request",
                            it.request().toString());
        };
    }

    /** Empty for a kind that this version does not know any more. */
    static Optional<Intent> intent(String kind, Map<String, String> given) {
        return switch (kind) {
            case "use-credit" ->
                    Optional.of(new Intent.UseCredit(Boolean.parseBoolean(given.get("automatic"))));
            case "watch-credit" -> Optional.of(new Intent.WatchCredit(amount(given)));
            case "stop-watching-credit" -> Optional.of(new Intent.StopWatchingCredit());
            case "pay-out" ->
                    Optional.of(
                            new Intent.PayOut(
                                    new MandateId(UUID.fromString(given.get("mandate"))),
                                    amount(given),
                                    UUID.fromString(given.get("request"))));
            default -> Optional.empty();
        };
    }

    private static String decimal(Money amount) {
        return amount.toDecimal().toPlainString();
    }

    private static String currency(Money amount) {
        return amount.currency().getCurrencyCode();
    }

    private static Money amount(Map<String, String> given) {
        return Money.parse(given.get(AMOUNT), given.get(CURRENCY));
    }
}
