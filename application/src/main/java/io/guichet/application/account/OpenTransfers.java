package io.guichet.application.account;

import io.guichet.application.account.port.Accounts;
import io.guichet.application.change.ServiceMoves;
import io.guichet.application.identity.TradingParties;
import io.guichet.domain.account.Account;
import io.guichet.domain.account.Recipient;
import io.guichet.domain.account.Transfer;
import io.guichet.domain.account.TransferMode;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Transfers as they stand on the day of their sender. */
final class OpenTransfers {

    private final Accounts accounts;
    private final TradingParties parties;
    private final ServiceMoves moves;
    private final TransferNews news;

    OpenTransfers(
            Accounts accounts, TradingParties parties, ServiceMoves moves, TransferNews news) {
        this.accounts = accounts;
        this.parties = parties;
        this.moves = moves;
        this.news = news;
    }

    Transfer today(Transfer transfer) {
        return transfer.on(moves.today(parties.customer(transfer.from()).orElseThrow()));
    }

    /** The transfer that still stands; one that has expired is noted as such. */
    Optional<Transfer> standing(Account account) {
        Optional<Transfer> pending = accounts.pendingOf(account.id());
        Optional<Transfer> expired =
                pending.map(this::today).filter(transfer -> !transfer.isPending());
        expired.ifPresent(
                transfer -> {
                    accounts.saveTransfer(transfer);
                    news.expired(transfer, account);
                });
        return expired.isPresent() ? Optional.empty() : pending;
    }

    /** Offers an account and tells whoever can be told. */
    Transfer add(
            Customer owner, Account account, Recipient recipient, TransferMode mode, Instant at) {
        Transfer transfer =
                new Transfer(
                        UUID.randomUUID(),
                        account.id(),
                        owner.number(),
                        recipient,
                        mode,
                        at,
                        moves.today(owner).plusDays(moves.policy(owner).transferExpiryDays()),
                        Transfer.State.PENDING,
                        0);
        accounts.addTransfer(transfer);
        news.offered(transfer, account, owner.seller());
        return transfer;
    }

    /**
     * By number everybody but himself and who is closed of the same seller's; an address is not
     * looked at.
     */
    boolean mayBeOffered(Customer owner, Recipient recipient) {
        return switch (recipient) {
            case Recipient.Addressed addressed -> !addressed.is(owner);
            case Recipient.Known known ->
                    !known.is(owner)
                            && !parties.isClosed(known.number())
                            && parties.customer(known.number())
                                    .filter(other -> other.seller().equals(owner.seller()))
                                    .isPresent();
        };
    }

    /** Of the same seller's customers. */
    Stream<Transfer> incoming(Customer customer) {
        return accounts.incoming(customer).stream()
                .filter(transfer -> !transfer.from().equals(customer.number()))
                .filter(
                        transfer ->
                                parties.customer(transfer.from())
                                        .orElseThrow()
                                        .seller()
                                        .equals(customer.seller()));
    }

    /** One of them. */
    Optional<Transfer> incoming(CustomerNumber recipient, UUID id) {
        return parties.customer(recipient).stream()
                .flatMap(this::incoming)
                .filter(transfer -> transfer.id().equals(id))
                .findFirst();
    }
}
