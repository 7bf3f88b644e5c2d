package io.guichet.application.account;

import io.guichet.application.change.ChangeRefusal;
import io.guichet.application.change.ServiceMoves;
import io.guichet.domain.account.Account;
import io.guichet.domain.account.Transfer;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.money.Money;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What moves with an account: what is held of it, and what expired and can be restored. */
final class AccountServices {

    private final ServiceMoves moves;

    AccountServices(ServiceMoves moves) {
        this.moves = moves;
    }

    /** Why it cannot be transferred. */
    Optional<ChangeRefusal> refusal(Account account) {
        return moves.refusal(held(account)).or(() -> moves.ofExpired().refusal(expired(account)));
    }

    /** What the recipient would be invoiced today; nothing for what expired. */
    Money due(Transfer transfer, Account account, Customer recipient) {
        return moves.due(transfer, recipient, held(account));
    }

    List<ServiceId> move(Transfer transfer, Account account, Customer sender, Customer recipient) {
        List<Service> held = held(account);
        List<Service> expired = expired(account);
        List<ServiceId> moved =
                new ArrayList<>(
                        switch (transfer.mode()) {
                            case BILL_ON_ACCEPTANCE ->
                                    moves.billed(held, sender, recipient, transfer.id());
                            case KEEP_EXPIRY -> moves.kept(held, recipient);
                        });
        moved.addAll(moves.ofExpired().move(expired, recipient));
        return moved;
    }

    private List<Service> held(Account account) {
        return moves.held(account.customer(), account.services());
    }

    private List<Service> expired(Account account) {
        return moves.ofExpired().expired(account.customer(), account.services());
    }
}
