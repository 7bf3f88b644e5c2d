package io.guichet.application.payment;

import io.guichet.application.payment.port.CardProvider;
import io.guichet.application.payment.port.CardProvider.Charge;
import io.guichet.application.payment.port.CardProvider.ChargeAnswer;
import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.payment.CardPayment.State;

import java.util.Optional;

/**
 * Charges kept cards. What the bank authorises is then reserved and captured, or released, exactly
 * as what a customer authorises on a checkout page, so that the two can race.
 */
public final class CardCharges {

    private final CardProvider provider;
    private final CardSettlement settlement;

    public CardCharges(CardProvider provider, CardSettlement settlement) {
        this.provider = provider;
        this.settlement = settlement;
    }

    /**
     * How the attempt ends without money; empty if the card was authorised.
     *
     * @throws CardProvider.ProviderUnavailableException if the provider does not answer on the way
     */
    Optional<State> charge(CardPayment payment, String description, String token) {
        ChargeAnswer answer =
                provider.charge(new Charge(payment.id(), payment.amount(), description, token));
        return switch (answer) {
            case ChargeAnswer.Authorized authorized -> {
                settlement.bring(payment.id(), authorized.session());
                yield Optional.empty();
            }
            case ChargeAnswer.Declined ignored -> Optional.of(State.REFUSED);
            case ChargeAnswer.AuthenticationNeeded ignored -> Optional.of(State.UNCONFIRMED);
        };
    }
}
