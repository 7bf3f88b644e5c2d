package io.guichet.bot.menu;

import io.guichet.domain.account.AccountName;
import io.guichet.domain.account.TransferMode;
import io.guichet.domain.money.Money;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is to be done about an account, as it waits. */
final class AccountIntentParameters {

    private static final String ACCOUNT = "account";
    private static final String TRANSFER = "transfer";

    private AccountIntentParameters() {}

    static String kind(AccountIntent intent) {
        return switch (intent) {
            case AccountIntent.OfferAccount ignored -> "offer-account";
            case AccountIntent.TakeAccountBack ignored -> "take-account-back";
            case AccountIntent.AcceptAccount ignored -> "accept-account";
            case AccountIntent.RefuseAccount ignored -> "refuse-account";
        };
    }

    static Map<String, String> parameters(AccountIntent intent) {
        return switch (intent) {
            case AccountIntent.OfferAccount it ->
                    Map.of(
                            ACCOUNT,
                            it.name().value(),
                            "recipient",
                            it.recipient(),
                            "mode",
                            it.mode().name(),
                            TRANSFER,
                            it.request().toString());
            case AccountIntent.TakeAccountBack it ->
                    Map.of(ACCOUNT, it.name().value(), TRANSFER, it.transfer().toString());
            case AccountIntent.AcceptAccount it ->
                    Map.of(
                            TRANSFER,
                            it.transfer().toString(),
                            "agreed",
                            it.agreed().toDecimal().toPlainString(),
                            "currency",
                            it.agreed().currency().getCurrencyCode());
            case AccountIntent.RefuseAccount it -> Map.of(TRANSFER, it.transfer().toString());
        };
    }

    /** Empty for a kind that this version does not know any more. */
    static Optional<Intent> intent(String kind, Map<String, String> given) {
        return switch (kind) {
            case "offer-account" ->
                    Optional.of(
                            new AccountIntent.OfferAccount(
                                    account(given),
                                    given.get("recipient"),
                                    TransferMode.valueOf(given.get("mode")),
                                    transfer(given)));
            case "take-account-back" ->
                    Optional.of(new AccountIntent.TakeAccountBack(account(given), transfer(given)));
            case "accept-account" ->
                    Optional.of(
                            new AccountIntent.AcceptAccount(
                                    transfer(given),
                                    Money.parse(given.get("agreed"), given.get("currency"))));
            case "refuse-account" -> Optional.of(new AccountIntent.RefuseAccount(transfer(given)));
            default -> Optional.empty();
        };
    }

    private static AccountName account(Map<String, String> given) {
        return new AccountName(given.get(ACCOUNT));
    }

    private static UUID transfer(Map<String, String> given) {
        return UUID.fromString(given.get(TRANSFER));
    }
}
