package io.guichet.application.recovery;

import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.shared.OneByOne;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.access.IpRules;
import io.guichet.domain.factor.SecondFactor;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        OneByOne round = new OneByOne("recovery");
        round.each(
                due, Function.identity(), id -> transactions.required(() -> isCarriedOut(id, now)));
        return round.done();
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
        String was = letIn(person, decided.loss(), newEmail);
        stores.people().sessions().endAll(person.id());
        news.done(person, decided, done, was);
    }

    private boolean isTaken(EmailAddress email) {
        return stores.people().profiles().findByEmail(email.value()).isPresent();
    }

    /** Says what was there until now. */
    private String letIn(Profile person, Loss loss, Optional<EmailAddress> newEmail) {
        return switch (loss) {
            case E_MAIL -> {
                stores.people().profiles().changeEmail(person.id(), newEmail.orElseThrow());
                yield person.email();
            }
            case SECOND_FACTOR -> removeFactors(person.id());
            case ADDRESSES -> {
                IpRules rules = stores.ipRules().of(person.id());
                stores.ipRules().put(person.id(), IpRules.none());
                yield asText(rules);
            }
        };
    }

    private String removeFactors(ProfileId person) {
        stores.factors().lock(person);
        List<SecondFactor> all = stores.factors().of(person);
        all.forEach(factor -> stores.factors().remove(factor.id(), person));
        stores.factors().replaceCodes(person, List.of());
        stores.stepUps().forget(person);
        return all.stream().map(SecondFactor::name).collect(Collectors.joining(", "));
    }

    private static String asText(IpRules rules) {
        return Stream.concat(
                        rules.rules().stream().map(rule -> verb(rule.allows()) + rule.range()),
                        Stream.of(verb(rules.allowsOthers()) + "others"))
                .collect(Collectors.joining(", "));
    }

    private static String verb(boolean allows) {
        return allows ? "allow " : "deny ";
    }
}
