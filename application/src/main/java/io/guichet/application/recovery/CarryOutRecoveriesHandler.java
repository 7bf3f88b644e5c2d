package io.guichet.application.recovery;

import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.access.IpRules;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.recovery.Loss;
import io.guichet.domain.recovery.RecoveryCase;
import io.guichet.domain.recovery.Standing.State;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Each in a transaction of its own; two nodes that take the same one do it once. */
public final class CarryOutRecoveriesHandler implements CarryOutRecoveries {

    private static final int AT_MOST = 100;

    private final RecoveryStores stores;
    private final RecoveryNews news;
    private final Transactions transactions;
    private final Clock clock;

    public CarryOutRecoveriesHandler(
            RecoveryStores stores, RecoveryNews news, Transactions transactions, Clock clock) {
        this.stores = stores;
        this.news = news;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public int carryOut() {
        Instant now = clock.instant();
        List<UUID> due = transactions.required(() -> stores.recoveries().due(now, AT_MOST));
        return (int)
                due.stream()
                        .filter(id -> transactions.required(() -> isCarriedOut(id, now)))
                        .count();
    }

    private boolean isCarriedOut(UUID id, Instant now) {
        Optional<RecoveryCase> found =
                stores.recoveries().find(id).filter(decided -> decided.isDueAt(now));
        found.ifPresent(decided -> carryOut(decided, now));
        return found.isPresent();
    }

    private void carryOut(RecoveryCase decided, Instant now) {
        Profile person = stores.people().profiles().find(decided.profile()).orElseThrow();
        Optional<EmailAddress> newEmail = decided.newEmail();
        if (newEmail.filter(this::isTaken).isPresent()) {
            RecoveryCase stopped =
                    decided.end(State.STOPPED, Optional.empty(), now, "e-mail taken meanwhile");
            stores.recoveries().save(stopped);
            news.stopped(person, stopped);
            return;
        }
        RecoveryCase done = decided.end(State.DONE, Optional.empty(), now, "");
        stores.recoveries().save(done);
        letIn(person.id(), decided.loss(), newEmail);
        stores.people().sessions().endAll(person.id());
        news.done(person, done);
    }

    private boolean isTaken(EmailAddress email) {
        return stores.people().profiles().findByEmail(email.value()).isPresent();
    }

    private void letIn(ProfileId person, Loss loss, Optional<EmailAddress> newEmail) {
        switch (loss) {
            case E_MAIL -> stores.people().profiles().changeEmail(person, newEmail.orElseThrow());
            case SECOND_FACTOR -> {
                stores.factors().lock(person);
                stores.factors()
                        .of(person)
                        .forEach(factor -> stores.factors().remove(factor.id(), person));
                stores.factors().replaceCodes(person, List.of());
                stores.stepUps().forget(person);
            }
            case ADDRESSES -> stores.ipRules().put(person, IpRules.none());
        }
    }
}
