package io.guichet.application.personal;

import static io.guichet.application.personal.JsonText.fields;

import io.guichet.application.account.port.Accounts;
import io.guichet.application.payment.port.Mandates;
import io.guichet.application.payment.query.ListStoredCards;
import io.guichet.application.standing.port.CustomerHolds;
import io.guichet.domain.account.Account;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.payment.StoredCard;
import io.guichet.domain.standing.CustomerHold;
import io.guichet.domain.standing.CustomerHold.Lift;

import java.util.Map;

/**
 * What a customer has, what he pays with and when he was on hold; within a transaction. What staff
 * noted on a hold is not his to read.
 */
public record CustomerBelongings(
        Accounts accounts, ListStoredCards cards, Mandates mandates, CustomerHolds holds) {

    Map<String, Object> of(CustomerNumber customer, ProfileId owner) {
        return fields(
                "accounts",
                        accounts.of(customer).stream().map(CustomerBelongings::account).toList(),
                "cards", cards.list(customer).stream().map(CustomerBelongings::card).toList(),
                "mandates",
                        mandates.of(customer).stream()
                                .map(signed -> mandate(signed, owner))
                                .toList(),
                "holds", holds.history(customer).stream().map(CustomerBelongings::hold).toList());
    }

    private static Map<String, Object> hold(CustomerHold hold) {
        return fields(
                "reason", hold.reason(),
                "since", hold.at(),
                "lifted_at", hold.lifted().map(Lift::at));
    }

    private static Map<String, Object> account(Account account) {
        return fields(
                "name", account.name().value(),
                "opened_at", account.openedAt(),
                "services", account.services());
    }

    /** The rest of a card is with the provider. */
    private static Map<String, Object> card(StoredCard card) {
        return fields(
                "brand", card.face().brand(),
                "last4", card.face().last4(),
                "expires", card.face().expiry(),
                "default", card.isDefault(),
                "agreed_at", card.agreedAt());
    }

    /** From where it was signed is told to whoever signed it. */
    private static Map<String, Object> mandate(Mandate mandate, ProfileId owner) {
        boolean isHis = mandate.signature().by().equals(owner.value().toString());
        return fields(
                "reference", mandate.reference(),
                "holder", mandate.account().holder(),
                "iban", mandate.account().iban(),
                "line1", mandate.address().line1(),
                "line2", mandate.address().line2(),
                "postal_code", mandate.address().postalCode(),
                "city", mandate.address().city(),
                "country", mandate.address().country(),
                "signed_at", mandate.signature().at(),
                "signed_from", isHis ? mandate.signature().from() : null,
                "default", mandate.isDefault());
    }
}
