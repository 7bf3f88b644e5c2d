package io.guichet.rest.debit;

import io.guichet.domain.debit.Mandate;
import io.guichet.rest.shared.Words;

import java.time.Instant;
import java.time.LocalDate;

/** A mandate; of its account only what is needed to recognise it. */
public record MandateJson(
        String id,
        String reference,
        String creditorId,
        String holder,
        String account,
        String state,
        boolean isDefault,
        Instant signedAt,
        LocalDate usedOn,
        LocalDate lapsesOn) {

    static MandateJson from(Mandate mandate) {
        return new MandateJson(
                mandate.id().toString(),
                mandate.reference(),
                mandate.creditor().value(),
                mandate.account().holder(),
                mandate.account().masked(),
                Words.of(mandate.state()),
                mandate.isDefault(),
                mandate.signature().at(),
                mandate.usedOn(),
                mandate.lapsesOn());
    }
}
