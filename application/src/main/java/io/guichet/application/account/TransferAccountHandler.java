package io.guichet.application.account;

import io.guichet.application.account.OpenTransfers.Wanted;
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

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Moves accounts under the locks of both customers. */
public final class TransferAccountHandler implements TransferAccount {

    private final Accounts accounts;
    private final TradingParties parties;
    private final ServiceMoves moves;
    private final AccountServices services;
    private final OpenTransfers open;
    private final OfferAnswers answers;
    private final Transactions transactions;
    private final Clock clock;

    public TransferAccountHandler(
            AccountBook book,
            TradingParties parties,
            ServiceMoves moves,
            TransferNews news,
            Transactions transactions,
            Clock clock) {
        this.accounts = book.accounts();
        this.parties = parties;
        this.moves = moves;
        this.services = new AccountServices(moves);
        this.open = new OpenTransfers(accounts, parties, moves, news);
        this.answers = new OfferAnswers(book, parties, moves, news);
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome offer(
            CustomerNumber number,
            AccountName name,
            CustomerNumber recipient,
            TransferMode mode,
            UUID request) {
        return offer(number, name, new Wanted(request, new Recipient.Known(recipient), mode));
    }

    @Override
    public Outcome offer(
            CustomerNumber number,
            AccountName name,
            EmailAddress recipient,
            TransferMode mode,
            UUID request) {
        return offer(
                number,
                name,
                new Wanted(request, new Recipient.Addressed(recipient.value()), mode));
    }

    private Outcome offer(CustomerNumber number, AccountName name, Wanted wanted) {
        return transactions.required(
                () -> {
                    Customer owner = parties.customer(number).orElseThrow();
                    moves.lock(owner);
                    return open.sent(number, wanted.request())
                            .map(open::today)
                            .<Outcome>map(Outcome.Stands::new)
                            .orElseGet(() -> offer(owner, name, wanted));
                });
    }

    private Outcome offer(Customer owner, AccountName name, Wanted wanted) {
        Optional<Account> account = open.own(owner.number(), name);
        if (account.isEmpty()) {
            return new Outcome.NoSuchAccount();
        }
        if (!open.mayBeOffered(owner, wanted.recipient())) {
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
                                        open.add(owner, account.get(), wanted, clock.instant())));
    }

    @Override
    public Optional<ChangeRefusal> hindrance(CustomerNumber owner, AccountName name) {
        return transactions.required(() -> open.own(owner, name).flatMap(services::refusal));
    }

    @Override
    public Optional<Transfer> offered(CustomerNumber owner, AccountName name) {
        return transactions.required(
                () ->
                        open.own(owner, name)
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
                    return open.own(number, name)
                            .flatMap(open::standing)
                            .map(transfer -> open.cancel(owner, transfer))
                            .orElseGet(Outcome.NoSuchTransfer::new);
                });
    }

    @Override
    public Outcome cancel(CustomerNumber number, UUID id) {
        return transactions.required(
                () -> {
                    Customer owner = parties.customer(number).orElseThrow();
                    moves.lock(owner);
                    return open.sent(number, id)
                            .map(it -> decide(it, State.CANCELLED, any -> open.cancel(owner, it)))
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
                                .map(transfer -> answers.offer(transfer, recipient))
                                .toList());
    }

    @Override
    public Outcome accept(CustomerNumber recipient, UUID id, Optional<Money> agreedTotal) {
        return decide(
                recipient,
                id,
                State.ACCEPTED,
                transfer -> answers.accept(transfer, recipient, agreedTotal));
    }

    @Override
    public Outcome refuse(CustomerNumber recipient, UUID id) {
        return decide(recipient, id, State.REFUSED, answers::refuse);
    }

    private Outcome decide(
            CustomerNumber recipient, UUID id, State wanted, Function<Transfer, Outcome> decision) {
        return transactions.required(
                () -> {
                    Optional<Transfer> found = open.received(recipient, id);
                    if (found.isEmpty()) {
                        return new Outcome.NoSuchTransfer();
                    }
                    moves.lockBoth(found.get().from(), recipient);
                    return open.received(recipient, id)
                            .map(transfer -> decide(transfer, wanted, decision))
                            .orElseGet(Outcome.NoSuchTransfer::new);
                });
    }

    /** What was decided like this before stays so. */
    private Outcome decide(Transfer transfer, State wanted, Function<Transfer, Outcome> decision) {
        if (open.today(transfer).isPending()) {
            return decision.apply(transfer.as(wanted));
        }
        return transfer.state() == wanted
                ? new Outcome.Stands(transfer)
                : new Outcome.NoSuchTransfer();
    }
}
