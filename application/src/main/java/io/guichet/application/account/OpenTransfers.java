package io.guichet.application.account;

import io.guichet.application.account.port.Accounts;
import io.guichet.application.change.ServiceMoves;
import io.guichet.application.identity.TradingParties;
import io.guichet.domain.account.Account;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.account.Recipient;
import io.guichet.domain.account.Transfer;
import io.guichet.domain.account.Transfer.State;
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

    /** To whom an account is to be offered, and how; the request becomes the id. */
    record Wanted(UUID request, Recipient recipient, TransferMode mode) {}

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

    Optional<Account> own(CustomerNumber owner, AccountName name) {
        return accounts.find(name).filter(account -> account.customer().equals(owner));
    }

    /** Offers an account and tells whoever can be told. */
    Transfer add(Customer owner, Account account, Wanted wanted, Instant at) {
        Transfer transfer =
                new Transfer(
                        wanted.request(),
                        account.id(),
                        owner.number(),
                        wanted.recipient(),
                        wanted.mode(),
                        at,
                        moves.today(owner).plusDays(moves.policy(owner).transferExpiryDays()),
                        State.PENDING,
                        0);
        accounts.addTransfer(transfer);
        news.offered(transfer, account, owner.seller());
        return transfer;
    }

    /** Takes an offer back and tells whoever was told of it. */
    TransferAccount.Outcome cancel(Customer owner, Transfer transfer) {
        Transfer cancelled = transfer.as(State.CANCELLED);
        accounts.saveTransfer(cancelled);
        Account account = accounts.find(transfer.account()).orElseThrow();
        news.cancelled(cancelled, account, owner.seller());
        return new TransferAccount.Outcome.Stands(cancelled);
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

    /** What a customer is offered. */
    Stream<Transfer> incoming(Customer customer) {
        return accounts.incoming(customer).stream().filter(transfer -> isFor(customer, transfer));
    }

    /** One of them. */
    Optional<Transfer> incoming(CustomerNumber recipient, UUID id) {
        return received(recipient, id).filter(Transfer::isPending);
    }

    /** What a customer was offered, whatever became of it; accepted, it has to be his. */
    Optional<Transfer> received(CustomerNumber recipient, UUID id) {
        Optional<Customer> customer = parties.customer(recipient);
        return accounts.findTransfer(id)
                .filter(transfer -> customer.filter(it -> isFor(it, transfer)).isPresent())
                .filter(transfer -> transfer.state() != State.ACCEPTED || has(recipient, transfer));
    }

    /** What a customer offered, whatever became of it. */
    Optional<Transfer> sent(CustomerNumber owner, UUID id) {
        return accounts.findTransfer(id).filter(transfer -> transfer.from().equals(owner));
    }

    /** By another customer of the same seller's. */
    private boolean isFor(Customer customer, Transfer transfer) {
        return transfer.to().is(customer)
                && !transfer.from().equals(customer.number())
                && parties.customer(transfer.from())
                        .orElseThrow()
                        .seller()
                        .equals(customer.seller());
    }

    private boolean has(CustomerNumber customer, Transfer transfer) {
        return accounts.find(transfer.account())
                .filter(account -> account.customer().equals(customer))
                .isPresent();
    }
}
