package io.guichet.application.account;

import io.guichet.application.account.port.Accounts;
import io.guichet.application.change.ServiceMoves;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.shared.OneByOne;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.account.Transfer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Each within the lock of its owner, in a transaction of its own. */
public final class ExpireTransfersHandler implements ExpireTransfers {

    private static final int AT_MOST = 100;

    /** Where a day begins first; whose day it is not yet is passed over. */
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    private final Accounts accounts;
    private final TradingParties parties;
    private final ServiceMoves moves;
    private final TransferNews news;
    private final Transactions transactions;
    private final Clock clock;

    public ExpireTransfersHandler(
            Accounts accounts,
            TradingParties parties,
            ServiceMoves moves,
            TransferNews news,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.parties = parties;
        this.moves = moves;
        this.news = news;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public int expire() {
        LocalDate latest = clock.instant().atOffset(EARLIEST).toLocalDate();
        List<UUID> expired = transactions.required(() -> accounts.expired(latest, AT_MOST));
        OneByOne round = new OneByOne("transfer");
        round.each(
                expired,
                Function.identity(),
                transfer -> transactions.required(() -> isExpired(transfer)));
        return round.done();
    }

    private boolean isExpired(UUID id) {
        moves.lock(parties.customer(accounts.findTransfer(id).orElseThrow().from()).orElseThrow());
        Transfer transfer = accounts.findTransfer(id).orElseThrow();
        LocalDate today = moves.today(parties.customer(transfer.from()).orElseThrow());
        Transfer now = transfer.on(today);
        if (!transfer.isPending() || now.isPending()) {
            return false;
        }
        accounts.saveTransfer(now);
        news.expired(now, accounts.find(now.account()).orElseThrow());
        return true;
    }
}
