package io.guichet.application.debit;

import io.guichet.application.notification.Notice;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.debit.ReturnCode;

import java.util.Map;

/** What customers are told of debits. */
final class DebitNotices {

    private DebitNotices() {}

    /** Pre-notification: amount, day, mandate and creditor; once for each day that is told. */
    static Notice announced(Debit debit, Mandate mandate) {
        return new Notice(
                "debit:" + debit.id() + ":" + debit.collectOn(),
                Notice.Kind.DEBIT_ANNOUNCED,
                debit.customer(),
                Map.of(
                        "invoice", debit.invoice().value(),
                        "amount", debit.amount().toDecimal().toPlainString(),
                        "currency", debit.amount().currency().getCurrencyCode(),
                        "on", debit.collectOn().toString(),
                        "mandate", mandate.reference(),
                        "creditor", mandate.creditor().value(),
                        "account", mandate.account().masked()));
    }

    /** It will not be made: what it was for is settled otherwise or not owed any more. */
    static Notice cancelled(Debit debit) {
        return new Notice(
                "debit-cancelled:" + debit.id(),
                Notice.Kind.DEBIT_CANCELLED,
                debit.customer(),
                Map.of(
                        "invoice", debit.invoice().value(),
                        "amount", debit.amount().toDecimal().toPlainString(),
                        "currency", debit.amount().currency().getCurrencyCode(),
                        "on", debit.collectOn().toString()));
    }

    /** It was not collected: nothing was paid. */
    static Notice failed(Debit debit, Mandate mandate, ReturnCode why) {
        return new Notice(
                "debit-failed:" + debit.id(),
                Notice.Kind.DEBIT_FAILED,
                debit.customer(),
                Map.of(
                        "invoice", debit.invoice().value(),
                        "amount", debit.amount().toDecimal().toPlainString(),
                        "currency", debit.amount().currency().getCurrencyCode(),
                        "account", mandate.account().masked(),
                        "code", why.name()));
    }
}
