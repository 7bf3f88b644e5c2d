package io.guichet.application.billing;

import io.guichet.application.billing.AgreeTerm.Outcome.Agreed;
import io.guichet.application.billing.AgreeTerm.Outcome.NoSuchCustomer;
import io.guichet.application.billing.AgreeTerm.Outcome.OfConsumer;
import io.guichet.application.billing.AgreeTerm.Outcome.TooEarly;
import io.guichet.application.billing.AgreeTerm.Outcome.TooLong;
import io.guichet.application.billing.port.PaymentTerms;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.billing.AgreedTerm;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.PartyKind;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Adds to what was agreed. */
public final class AgreeTermHandler implements AgreeTerm {

    private final PaymentTerms terms;
    private final TradingParties parties;
    private final Transactions transactions;
    private final Clock clock;

    public AgreeTermHandler(
            PaymentTerms terms, TradingParties parties, Transactions transactions, Clock clock) {
        this.terms = terms;
        this.parties = parties;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome agree(Command command) {
        return transactions.required(
                () ->
                        parties.customer(command.customer())
                                .map(customer -> decide(command, customer))
                                .orElseGet(NoSuchCustomer::new));
    }

    private Outcome decide(Command command, Customer customer) {
        Instant now = clock.instant();
        LocalDate today = parties.sellerOf(customer).dayOf(now);
        if (!customer.identity().kind().isProfessional()) {
            return new OfConsumer();
        }
        if (isTooLong(command, customer)) {
            return new TooLong(command.payer().most());
        }
        if (command.from().isBefore(today)) {
            return new TooEarly(today);
        }
        AgreedTerm agreed =
                new AgreedTerm(
                        customer.number(),
                        command.from(),
                        command.term(),
                        command.payer(),
                        command.by(),
                        now);
        terms.add(agreed);
        return new Agreed(agreed);
    }

    private static boolean isTooLong(Command command, Customer customer) {
        return customer.identity().kind() == PartyKind.PUBLIC_BODY
                && command.term().filter(term -> !term.isLawfulFor(command.payer())).isPresent();
    }

    @Override
    public Optional<List<AgreedTerm>> list(CustomerNumber number) {
        return transactions.required(
                () -> parties.customer(number).map(customer -> terms.of(customer.number())));
    }
}
