package io.guichet.bot.menu;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.debit.MandateId;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.StoredCardId;

import java.util.UUID;

/**
 * What a confirmation carries out. Everything it needs was fixed when it was asked: the payment's
 * id too, so that doing it again after a crash pays once.
 */
public sealed interface Intent
        permits Intent.OfMoney,
                ServiceIntent,
                OrderIntent,
                AccountIntent,
                ReferenceIntent,
                Intent.ConfirmLink,
                Intent.RefuseLink,
                Intent.Unlink,
                Intent.Open {

    /** What is about a customer's money. */
    sealed interface OfMoney extends Intent {}

    /** What becomes of his credit. */
    sealed interface OfCredit extends OfMoney {}

    /** Pays {@code amount} of an invoice on which {@code open} was open when it was asked. */
    record PayFromCredit(DocumentReference invoice, Money amount, Money open, PaymentId payment)
            implements OfMoney {}

    /** {@code saveCard}: the customer agrees to have his card kept for later payments. */
    record PayByCard(DocumentReference invoice, PaymentId payment, boolean saveCard)
            implements OfMoney {}

    record ChooseCard(StoredCardId card) implements OfMoney {}

    record RemoveCard(StoredCardId card) implements OfMoney {}

    record TopUp(Money amount, PaymentId payment) implements OfMoney {}

    /** Has credit spent by itself on what is owed, or not. */
    record UseCredit(boolean isAutomatic) implements OfCredit {}

    /** Has the customer told once his credit falls below an amount. */
    record WatchCredit(Money amount) implements OfCredit {}

    record StopWatchingCredit() implements OfCredit {}

    /** Has {@code amount} of the credit paid out to the account of a mandate. */
    record PayOut(MandateId mandate, Money amount, UUID request) implements OfCredit {}

    /** Has all services end on a day of the month, for {@code agreed} with VAT. */
    record AlignDay(int day, Money agreed, UUID request) implements OfMoney {}

    /** Orders to settle with one payment whatever is owed. */
    record Settle(UUID request) implements OfMoney {}

    record ConfirmLink(UUID link) implements Intent {}

    record RefuseLink(UUID link) implements Intent {}

    record Unlink() implements Intent {}

    /** Shows the customer again, for whom the second factor had to be confirmed first. */
    record Open() implements Intent {}
}
