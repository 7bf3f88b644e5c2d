package io.guichet.rest.withdrawal;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.ordering.Withdrawal;
import io.guichet.rest.shared.MoneyJson;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The acknowledgment of a withdrawal, as it was also sent in writing. */
public record WithdrawalJson(
        String order,
        Instant withdrawnAt,
        MoneyJson credited,
        MoneyJson toCard,
        MoneyJson toCredit,
        LocalDate refundBy,
        List<String> creditNotes) {

    static WithdrawalJson from(Withdrawal withdrawal) {
        return new WithdrawalJson(
                withdrawal.order().toString(),
                withdrawal.at(),
                MoneyJson.from(withdrawal.credited()),
                MoneyJson.from(withdrawal.toCard()),
                MoneyJson.from(withdrawal.toCredit()),
                withdrawal.refundBy(),
                withdrawal.creditNotes().stream().map(DocumentReference::value).toList());
    }
}
