package io.guichet.rest.account;

import io.guichet.domain.account.Recipient;
import io.guichet.domain.account.Transfer;
import io.guichet.rest.shared.Words;

import java.time.Instant;
import java.time.LocalDate;

/** An account that is offered: by whom, to whom (a customer or an e-mail address, the
 * other is null), in which mode, and where that stands. */
public record AccountTransferJson(
        String id,
        String from,
        String to,
        String email,
        String mode,
        Instant askedAt,
        LocalDate expiresOn,
        String state) {

    static AccountTransferJson from(Transfer transfer) {
        return new AccountTransferJson(
                transfer.id().toString(),
                transfer.from().toString(),
                transfer.to() instanceof Recipient.Known known ? known.number().toString() : null,
                transfer.to() instanceof Recipient.Addressed addressed ? addressed.email() : null,
                Words.of(transfer.mode()),
                transfer.askedAt(),
                transfer.expiresOn(),
                Words.of(transfer.state()));
    }
}
