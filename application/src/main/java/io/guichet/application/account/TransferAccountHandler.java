package io.guichet.application.account;

import io.guichet.application.account.port.Accounts;
import io.guichet.application.change.ChangeRefusal;
import io.guichet.application.change.ServiceMoves;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.account.Account;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.account.Recipient;
import io.guichet.domain.account.Transfer;
import io.guichet.domain.account.Transfer.State;
import io.guichet.domain.account.TransferMode;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.money.Money;
import io.guichet.domain.subscription.ServiceId;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Moves accounts under the locks of both customers. */
public final class TransferAccountHandler implements TransferAccount {

    private final AccountBook book;
    private final Accounts accounts;
    private final TradingParties parties;
    private final ServiceMoves moves;
    private final AccountServices services;
    private final OpenTransfers open;
    private final TransferNews news;
    private final Transactions transactions;
    private final Clock clock;

    public TransferAccountHandler(
            AccountBook book,
            TradingParties parties,
            ServiceMoves moves,
            TransferNews news,
            Transactions transactions,
            Clock clock) {
        this.book = book;
        this.accounts = book.accounts();
        this.parties = parties;
        this.moves = moves;
        this.services = new AccountServices(moves);
        this.open = new OpenTransfers(accounts, parties, moves, news);
        this.news = news;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome offer(
            CustomerNumber number, AccountName name, CustomerNumber recipient, TransferMode mode) {
        return offer(number, name, new Recipient.Known(recipient), mode);
    }

    @Override
    public Outcome offer(
            CustomerNumber number, AccountName name, EmailAddress recipient, TransferMode mode) {
        return offer(number, name, new Recipient.Addressed(recipient.value()), mode);
    }

    private Outcome offer(
            CustomerNumber number, AccountName name, Recipient recipient, TransferMode mode) {
        return transactions.required(
                () -> {
                    Customer owner = parties.customer(number).orElseThrow();
                    moves.lock(owner);
                    Optional<Account> account = own(number, name);
                    if (account.isEmpty()) {
                        return new Outcome.NoSuchAccount();
                    }
                    if (!open.mayBeOffered(owner, recipient)) {
                        return new Outcome.NoSuchRecipient();
                    }
                    if (open.standing(account.get()).isPresent()) {
                        return new Outcome.TransferUnderWay();
                    }
                    return services.refusal(account.get())
                            .<Outcome>map(Outcome.Refused::new)
                            .orElseGet(
                                    () ->
                                            new Outcome.Stands(
                                                    open.add(
                                                            owner,
                                                            account.get(),
                                                            recipient,
                                                            mode,
                                                            clock.instant())));
                });
    }

    @Override
    public Optional<Transfer> offered(CustomerNumber owner, AccountName name) {
        return transactions.required(
                () ->
                        own(owner, name)
                                .flatMap(account -> accounts.pendingOf(account.id()))
                                .map(open::today)
                                .filter(Transfer::isPending));
    }

    @Override
    public Outcome cancel(CustomerNumber number, AccountName name) {
        return transactions.required(
                () -> {
                    Customer owner = parties.customer(number).orElseThrow();
                    moves.lock(owner);
                    return own(number, name)
                            .flatMap(open::standing)
                            .map(transfer -> stands(transfer.as(State.CANCELLED)))
                            .orElseGet(Outcome.NoSuchTransfer::new);
                });
    }

    @Override
    public List<Offer> incoming(CustomerNumber recipient) {
        return transactions.required(
                () ->
                        parties.customer(recipient).stream()
                                .flatMap(open::incoming)
                                .filter(transfer -> open.today(transfer).isPending())
                                .map(transfer -> offer(transfer, recipient))
                                .toList());
    }

    @Override
    public Outcome accept(CustomerNumber recipient, UUID id, Optional<Money> agreedTotal) {
        return decide(recipient, id, transfer -> accept(transfer, recipient, agreedTotal));
    }

    @Override
    public Outcome refuse(CustomerNumber recipient, UUID id) {
        return decide(recipient, id, transfer -> stands(transfer.as(State.REFUSED)));
    }

    private Outcome decide(
            CustomerNumber recipient, UUID id, Function<Transfer, Outcome> decision) {
        return transactions.required(
                () -> {
                    Optional<Transfer> found = open.incoming(recipient, id);
                    if (found.isEmpty()) {
                        return new Outcome.NoSuchTransfer();
                    }
                    moves.lockBoth(found.get().from(), recipient);
                    return accounts.findTransfer(id)
                            .filter(transfer -> open.today(transfer).isPending())
                            .map(decision)
                            .orElseGet(Outcome.NoSuchTransfer::new);
                });
    }

    private Outcome accept(Transfer transfer, CustomerNumber number, Optional<Money> agreed) {
        Account account = accounts.find(transfer.account()).orElseThrow();
        Customer sender = parties.customer(transfer.from()).orElseThrow();
        Customer recipient = parties.customer(number).orElseThrow();
        Optional<ChangeRefusal> refusal =
                services.refusal(account).or(() -> moves.hindrance(recipient));
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        Money due = services.due(transfer, account, recipient);
        if (agreed.filter(total -> !total.equals(due)).isPresent()) {
            return new Outcome.QuoteChanged(agreed.get(), due);
        }
        List<ServiceId> moved = services.move(transfer, account, sender, recipient);
        book.part(account, account.moveTo(recipient.number(), moved));
        news.accepted(transfer, account);
        return stands(transfer.as(State.ACCEPTED));
    }

    private Offer offer(Transfer transfer, CustomerNumber number) {
        Account account = accounts.find(transfer.account()).orElseThrow();
        Customer recipient = parties.customer(number).orElseThrow();
        return new Offer(transfer, account.name(), services.due(transfer, account, recipient));
    }

    private Outcome stands(Transfer transfer) {
        accounts.saveTransfer(transfer);
        return new Outcome.Stands(transfer);
    }

    private Optional<Account> own(CustomerNumber owner, AccountName name) {
        return accounts.find(name).filter(account -> account.customer().equals(owner));
    }
}
