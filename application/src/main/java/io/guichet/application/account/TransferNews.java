package io.guichet.application.account;

import io.guichet.application.notification.Notice;
import io.guichet.application.notification.port.Outbox;
import io.guichet.domain.account.Account;
import io.guichet.domain.account.Transfer;

import java.util.Map;

/** Tells the two sides of a transfer what becomes of it. */
public final class TransferNews {

    private static final String ACCOUNT = "account";

    private final Outbox outbox;

    public TransferNews(Outbox outbox) {
        this.outbox = outbox;
    }

    void offered(Transfer transfer, Account account) {
        outbox.add(
                new Notice(
                        "transfer-offered:" + transfer.id(),
                        Notice.Kind.TRANSFER_OFFERED,
                        transfer.to(),
                        Map.of(
                                ACCOUNT,
                                account.name().value(),
                                "until",
                                transfer.expiresOn().toString())));
    }

    void accepted(Transfer transfer, Account account) {
        outbox.add(
                new Notice(
                        "transfer-accepted:" + transfer.id(),
                        Notice.Kind.TRANSFER_ACCEPTED,
                        transfer.from(),
                        Map.of(ACCOUNT, account.name().value())));
    }

    void expired(Transfer transfer, Account account) {
        outbox.add(
                new Notice(
                        "transfer-expired:" + transfer.id(),
                        Notice.Kind.TRANSFER_EXPIRED,
                        transfer.from(),
                        Map.of(ACCOUNT, account.name().value())));
    }
}
