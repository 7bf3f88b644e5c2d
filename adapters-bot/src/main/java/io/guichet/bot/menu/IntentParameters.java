package io.guichet.bot.menu;

import io.guichet.application.conversation.PendingActions.PendingAction;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.StoredCardId;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An intent as it waits: a kind and named parameters. */
final class IntentParameters {

    private IntentParameters() {}

    static String kind(Intent intent) {
        return switch (intent) {
            case Intent.PayFromCredit ignored -> "pay-from-credit";
            case Intent.PayByCard ignored -> "pay-by-card";
            case Intent.ChooseCard ignored -> "choose-card";
            case Intent.RemoveCard ignored -> "remove-card";
            case Intent.TopUp ignored -> "top-up";
            case Intent.OfCredit it -> CreditIntentParameters.kind(it);
            case ServiceIntent it -> ServiceIntentParameters.kind(it);
            case OrderIntent it -> OrderIntentParameters.kind(it);
            case AccountIntent it -> AccountIntentParameters.kind(it);
            case ReferenceIntent it -> ReferenceIntentParameters.kind(it);
            case Intent.AlignDay ignored -> "align-day";
            case Intent.Settle ignored -> "settle";
            case Intent.ConfirmLink ignored -> "confirm-link";
            case Intent.RefuseLink ignored -> "refuse-link";
            case Intent.Unlink ignored -> "unlink";
            case Intent.Open ignored -> "open";
        };
    }

    static Map<String, String> parameters(Intent intent) {
        return switch (intent) {
            case Intent.PayFromCredit it ->
                    Map.of(
                            "invoice", it.invoice().value(),
                            "amount", decimal(it.amount()),
                            "open", decimal(it.open()),
                            "currency", it.open().currency().getCurrencyCode(),
                            "payment", it.payment().toString());
            case Intent.PayByCard it ->
                    Map.of(
                            "invoice", it.invoice().value(),
                            "payment", it.payment().toString(),
                            "save", String.valueOf(it.saveCard()));
            case Intent.ChooseCard it -> Map.of("card", it.card().toString());
            case Intent.RemoveCard it -> Map.of("card", it.card().toString());
            case Intent.TopUp it ->
                    Map.of(
                            "amount", decimal(it.amount()),
                            "currency", it.amount().currency().getCurrencyCode(),
                            "payment", it.payment().toString());
            case Intent.AlignDay it -> aligned(it);
            case Intent.OfCredit it -> CreditIntentParameters.parameters(it);
            case ServiceIntent it -> ServiceIntentParameters.parameters(it);
            case OrderIntent it -> OrderIntentParameters.parameters(it);
            case AccountIntent it -> AccountIntentParameters.parameters(it);
            case ReferenceIntent it -> ReferenceIntentParameters.parameters(it);
            case Intent.Settle it -> Map.of("request", it.request().toString());
            case Intent.ConfirmLink it -> Map.of("link", it.link().toString());
            case Intent.RefuseLink it -> Map.of("link", it.link().toString());
            case Intent.Unlink ignored -> Map.of();
            case Intent.Open ignored -> Map.of();
        };
    }

    private static Map<String, String> aligned(Intent.AlignDay intent) {
        return Map.of(
                "day", String.valueOf(intent.day()),
                "amount", decimal(intent.agreed()),
                "currency", intent.agreed().currency().getCurrencyCode(),
                "request", intent.request().toString());
    }

    /** Empty for a kind that this version does not know any more. */
    static Optional<Intent> intent(PendingAction action) {
        Map<String, String> given = action.parameters();
        return switch (action.kind()) {
            case "pay-from-credit" ->
                    Optional.of(
                            new Intent.PayFromCredit(
                                    invoice(given),
                                    money(given, "amount"),
                                    money(given, "open"),
                                    payment(given)));
            case "pay-by-card" ->
                    Optional.of(
                            new Intent.PayByCard(
                                    invoice(given),
                                    payment(given),
                                    Boolean.parseBoolean(given.get("save"))));
            case "choose-card" -> Optional.of(new Intent.ChooseCard(card(given)));
            case "remove-card" -> Optional.of(new Intent.RemoveCard(card(given)));
            case "top-up" -> Optional.of(new Intent.TopUp(money(given, "amount"), payment(given)));
            case "align-day" ->
                    Optional.of(
                            new Intent.AlignDay(
                                    Integer.parseInt(given.get("day")),
                                    money(given, "amount"),
                                    UUID.fromString(given.get("request"))));
            case "settle" -> Optional.of(new Intent.Settle(UUID.fromString(given.get("request"))));
            case "confirm-link" -> Optional.of(new Intent.ConfirmLink(link(given)));
            case "refuse-link" -> Optional.of(new Intent.RefuseLink(link(given)));
            case "unlink" -> Optional.of(new Intent.Unlink());
            case "open" -> Optional.of(new Intent.Open());
            default ->
                    ServiceIntentParameters.intent(action.kind(), given)
                            .or(() -> OrderIntentParameters.intent(action.kind(), given))
                            .or(() -> AccountIntentParameters.intent(action.kind(), given))
                            .or(() -> ReferenceIntentParameters.intent(action.kind(), given))
                            .or(() -> CreditIntentParameters.intent(action.kind(), given));
        };
    }

    private static String decimal(Money amount) {
        return amount.toDecimal().toPlainString();
    }

    private static Money money(Map<String, String> given, String name) {
        return Money.parse(given.get(name), given.get("currency"));
    }

    private static DocumentReference invoice(Map<String, String> given) {
        return new DocumentReference(given.get("invoice"));
    }

    private static PaymentId payment(Map<String, String> given) {
        return new PaymentId(UUID.fromString(given.get("payment")));
    }

    private static StoredCardId card(Map<String, String> given) {
        return new StoredCardId(UUID.fromString(given.get("card")));
    }

    private static UUID link(Map<String, String> given) {
        return UUID.fromString(given.get("link"));
    }
}
