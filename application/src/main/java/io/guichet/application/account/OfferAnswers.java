package io.guichet.application.account;

import io.guichet.application.account.TransferAccount.Offer;
import io.guichet.application.account.TransferAccount.Outcome;
import io.guichet.application.account.port.Accounts;
import io.guichet.application.change.ChangeRefusal;
import io.guichet.application.change.ServiceMoves;
import io.guichet.application.identity.TradingParties;
import io.guichet.domain.account.Account;
import io.guichet.domain.account.Transfer;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.subscription.ServiceId;

import java.util.List;
import java.util.Optional;

/** What a recipient says to an offer and what that comes to, within the locks of both. */
final class OfferAnswers {

    private final AccountBook book;
    private final Accounts accounts;
    private final TradingParties parties;
    private final ServiceMoves moves;
    private final AccountServices services;
    private final TransferNews news;

    OfferAnswers(AccountBook book, TradingParties parties, ServiceMoves moves, TransferNews news) {
        this.book = book;
        this.accounts = book.accounts();
        this.parties = parties;
        this.moves = moves;
        this.services = new AccountServices(moves);
        this.news = news;
    }

    Offer offer(Transfer transfer, CustomerNumber number) {
        Account account = accounts.find(transfer.account()).orElseThrow();
        Customer recipient = parties.customer(number).orElseThrow();
        return new Offer(
                transfer,
                account.name(),
                services.due(transfer, account, recipient),
                refusal(account, recipient));
    }

    Outcome accept(Transfer accepted, CustomerNumber number, Optional<Money> agreed) {
        Account account = accounts.find(accepted.account()).orElseThrow();
        Customer sender = parties.customer(accepted.from()).orElseThrow();
        Customer recipient = parties.customer(number).orElseThrow();
        Optional<Outcome> refusal = refusal(account, recipient);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Money due = services.due(accepted, account, recipient);
        if (agreed.filter(total -> !total.equals(due)).isPresent()) {
            return new Outcome.QuoteChanged(agreed.get(), due);
        }
        List<ServiceId> moved = services.move(accepted, account, sender, recipient);
        book.part(account, account.moveTo(recipient.number(), moved));
        news.accepted(accepted, account);
        accounts.saveTransfer(accepted);
        return new Outcome.Stands(accepted);
    }

    Outcome refuse(Transfer refused) {
        news.refused(refused, accounts.find(refused.account()).orElseThrow());
        accounts.saveTransfer(refused);
        return new Outcome.Stands(refused);
    }

    private Optional<Outcome> refusal(Account account, Customer recipient) {
        return services.refusal(account)
                .map(OfferAnswers::withoutPapers)
                .or(() -> moves.hindrance(recipient).map(Outcome.Refused::new));
    }

    /** The recipient learns of no invoice that is the owner's. */
    private static Outcome withoutPapers(ChangeRefusal ofOwner) {
        return ofOwner instanceof ChangeRefusal.InvoiceUnpaid
                ? new Outcome.OwnerOwes()
                : new Outcome.Refused(ofOwner);
    }
}
