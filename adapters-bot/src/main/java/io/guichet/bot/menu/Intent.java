package io.guichet.bot.menu;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.StoredCardId;

import java.util.UUID;

/**
 * What a confirmation carries out. Everything it needs was fixed when it was asked: the payment's
 * id too, so that doing it again after a crash pays once.
 */
public sealed interface Intent
        permits Intent.PayFromCredit,
                Intent.PayByCard,
                Intent.ChooseCard,
                Intent.RemoveCard,
                Intent.TopUp,
                Intent.UseCredit,
                ServiceIntent,
                OrderIntent,
                Intent.Settle,
                Intent.ConfirmLink,
                Intent.RefuseLink,
                Intent.Unlink,
                Intent.Open {

    /** Pays {@code amount} of an invoice on which {@code open} was open when it was asked. */
    record PayFromCredit(DocumentReference invoice, Money amount, Money open, PaymentId payment)
            implements Intent {}

    /** {@code saveCard}: the customer agrees to have his card kept for later payments. */
    record PayByCard(DocumentReference invoice, PaymentId payment, boolean saveCard)
            implements Intent {}

    record ChooseCard(StoredCardId card) implements Intent {}

    record RemoveCard(StoredCardId card) implements Intent {}

    record TopUp(Money amount, PaymentId payment) implements Intent {}

    /** Has credit spent by itself on what is owed, or not. */
    record UseCredit(boolean isAutomatic) implements Intent {}

    /** Orders to settle with one payment whatever is owed. */
    record Settle(UUID request) implements Intent {}

    record ConfirmLink(UUID link) implements Intent {}

    record RefuseLink(UUID link) implements Intent {}

    record Unlink() implements Intent {}

    /** Shows the customer again, for whom the second factor had to be confirmed first. */
    record Open() implements Intent {}
}
