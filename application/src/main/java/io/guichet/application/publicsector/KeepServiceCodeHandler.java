package io.guichet.application.publicsector;

import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.reform.Transmission;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Within the customer's lock, which whoever finds the code missing holds as well. */
public final class KeepServiceCodeHandler implements KeepServiceCode {

    private static final int PAGE = 200;

    private final DepositDesk desk;
    private final Transactions transactions;
    private final Clock clock;

    public KeepServiceCodeHandler(DepositDesk desk, Transactions transactions, Clock clock) {
        this.desk = desk;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Optional<String> serviceCode(CustomerNumber customer) {
        return transactions.required(() -> desk.book().serviceCode(customer));
    }

    @Override
    public Outcome keep(CustomerNumber number, String code) {
        return transactions.required(
                () -> {
                    Customer customer = desk.parties().customer(number).orElseThrow();
                    if (customer.identity().kind() != PartyKind.PUBLIC_BODY) {
                        return new Outcome.NotPublicBody();
                    }
                    desk.lock(customer);
                    desk.book().keepServiceCode(number, code);
                    releaseAll(number);
                    return new Outcome.Kept(code);
                });
    }

    /** What was released is held up no more, so that those behind it come up. */
    private void releaseAll(CustomerNumber customer) {
        List<Transmission> held = desk.book().held(customer, PAGE);
        while (!held.isEmpty()) {
            held.forEach(this::release);
            held = desk.book().held(customer, PAGE);
        }
    }

    private void release(Transmission held) {
        desk.transmissions().save(held.released(clock.instant()));
    }
}
