package io.guichet.bot.menu;

import io.guichet.domain.account.AccountName;

import java.util.Optional;

/** The arguments of a button about hosting accounts. */
final class AccountTargetData {

    private AccountTargetData() {}

    static String write(AccountTarget target) {
        return switch (target) {
            case AccountTarget.Accounts it -> TargetData.join("al", it, Compact.number(it.page()));
            case AccountTarget.Account it -> TargetData.join("av", it, it.name().value());
            case AccountTarget.Transfer it -> TargetData.join("ah", it, it.name().value());
            case AccountTarget.Offers it -> TargetData.join("ao", it, Compact.number(it.page()));
            case AccountTarget.Offer it -> TargetData.join("af", it, Compact.id(it.transfer()));
        };
    }

    /** Empty for the letters of another screen. */
    static Optional<Target> read(String screen, long customer, String rest) {
        return switch (screen) {
            case "al" -> Optional.of(new AccountTarget.Accounts(customer, Compact.page(rest)));
            case "av" -> Optional.of(new AccountTarget.Account(customer, new AccountName(rest)));
            case "ah" -> Optional.of(new AccountTarget.Transfer(customer, new AccountName(rest)));
            case "ao" -> Optional.of(new AccountTarget.Offers(customer, Compact.page(rest)));
            case "af" -> Optional.of(new AccountTarget.Offer(customer, Compact.uuid(rest)));
            default -> Optional.empty();
        };
    }
}
