package io.guichet.application.account;

import io.guichet.application.identity.query.ListCustomers;
import io.guichet.application.notification.Notice;
import io.guichet.application.notification.port.Outbox;
import io.guichet.domain.account.Account;
import io.guichet.domain.account.Recipient;
import io.guichet.domain.account.Transfer;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the two sides of a transfer what becomes of it. */
public final class TransferNews {

    private static final String ACCOUNT = "account";

    /** So many customers with one address are told. */
    private static final int MOST = 10;

    private final Outbox outbox;
    private final ListCustomers customers;

    public TransferNews(Outbox outbox, ListCustomers customers) {
        this.outbox = outbox;
        this.customers = customers;
    }

    /** Whoever of the seller's customers it is offered to, if there is one. */
    void offered(Transfer transfer, Account account, SellerCode seller) {
        recipients(transfer, seller).forEach(customer -> offered(transfer, account, customer));
    }

    /** The same ones, so that nobody goes on to look for what he was offered. */
    void cancelled(Transfer transfer, Account account, SellerCode seller) {
        for (CustomerNumber recipient : recipients(transfer, seller)) {
            outbox.add(
                    new Notice(
                            "transfer-cancelled:" + transfer.id() + ":" + recipient,
                            Notice.Kind.TRANSFER_CANCELLED,
                            recipient,
                            Map.of(ACCOUNT, account.name().value())));
        }
    }

    private List<CustomerNumber> recipients(Transfer transfer, SellerCode seller) {
        return switch (transfer.to()) {
            case Recipient.Known known -> List.of(known.number());
            case Recipient.Addressed addressed ->
                    customers
                            .list(
                                    new ListCustomers.Filter(
                                            Optional.of(seller),
                                            Optional.empty(),
                                            Optional.of(addressed.email())),
                                    0,
                                    MOST)
                            .items()
                            .stream()
                            .map(Customer::number)
                            .toList();
        };
    }

    private void offered(Transfer transfer, Account account, CustomerNumber recipient) {
        outbox.add(
                new Notice(
                        "transfer-offered:" + transfer.id() + ":" + recipient,
                        Notice.Kind.TRANSFER_OFFERED,
                        recipient,
                        Map.of(
                                ACCOUNT,
                                account.name().value(),
                                "until",
                                transfer.expiresOn().toString(),
                                "transfer",
                                transfer.id().toString())));
    }

    void accepted(Transfer transfer, Account account) {
        tellSender(Notice.Kind.TRANSFER_ACCEPTED, "transfer-accepted:", transfer, account);
    }

    void refused(Transfer transfer, Account account) {
        tellSender(Notice.Kind.TRANSFER_REFUSED, "transfer-refused:", transfer, account);
    }

    void expired(Transfer transfer, Account account) {
        tellSender(Notice.Kind.TRANSFER_EXPIRED, "transfer-expired:", transfer, account);
    }

    private void tellSender(Notice.Kind kind, String key, Transfer transfer, Account account) {
        outbox.add(
                new Notice(
                        key + transfer.id(),
                        kind,
                        transfer.from(),
                        Map.of(ACCOUNT, account.name().value())));
    }
}
