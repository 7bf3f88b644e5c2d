package io.guichet.rest.account;

import io.guichet.domain.account.Transfer;
import io.guichet.rest.shared.Words;

import java.time.Instant;
import java.time.LocalDate;

/** An account that is offered: by whom, to whom, in which mode, and where that stands. */
public record AccountTransferJson(
        String id,
        String from,
        String to,
        String mode,
        Instant askedAt,
        LocalDate expiresOn,
        String state) {

    static AccountTransferJson from(Transfer transfer) {
        return new AccountTransferJson(
                transfer.id().toString(),
                transfer.from().toString(),
                transfer.to().toString(),
                Words.of(transfer.mode()),
                transfer.askedAt(),
                transfer.expiresOn(),
                Words.of(transfer.state()));
    }
}
