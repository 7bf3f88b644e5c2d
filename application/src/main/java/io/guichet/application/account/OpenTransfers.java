package io.guichet.application.account;

import io.guichet.application.account.port.Accounts;
import io.guichet.application.change.ServiceMoves;
import io.guichet.application.identity.TradingParties;
import io.guichet.domain.account.Account;
import io.guichet.domain.account.Transfer;

import java.util.Optional;

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
}
