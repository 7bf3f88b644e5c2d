package io.guichet.application.ordering;

import io.guichet.application.ordering.DrawQuote.Outcome.Drawn;
import io.guichet.application.ordering.DrawQuote.Outcome.Refused;
import io.guichet.application.ordering.Pricing.Priced;
import io.guichet.application.ordering.SlipDrawing.Decided;
import io.guichet.application.ordering.port.SlipRenderer;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.ordering.Slip;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;

/**
 * Asks the pricing that charges. A quote holds as long as an order placed now would wait for its
 * money, but never longer than the prices in it.
 */
public final class DrawQuoteHandler implements DrawQuote {

    private static final DateTimeFormatter NUMBERED =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Pricing pricing;
    private final PolicyOfDay policyOfDay;
    private final SlipDrawing drawing;
    private final Clock clock;

    public DrawQuoteHandler(
            Pricing pricing,
            PolicyOfDay policyOfDay,
            SlipRenderer renderer,
            Transactions transactions,
            Clock clock) {
        this.pricing = pricing;
        this.policyOfDay = policyOfDay;
        this.drawing = new SlipDrawing(renderer, transactions);
        this.clock = clock;
    }

    @Override
    public Outcome draw(Command command) {
        return drawing.draw(command.format(), () -> decide(command), Drawn::new);
    }

    private Decided<Outcome> decide(Command command) {
        QuoteOrder.Command asked = new QuoteOrder.Command(command.customer(), command.items());
        return pricing.customer(asked)
                .map(customer -> decide(customer, command))
                .orElseGet(() -> refused(new QuoteOrder.Outcome.NoSuchCustomer()));
    }

    private Decided<Outcome> decide(Customer customer, Command command) {
        return switch (pricing.price(customer, command.items())) {
            case Priced.Items priced -> new Decided.ToDraw<>(slip(customer, priced));
            case Priced.Refused refused -> refused(refused.reason());
        };
    }

    private static Decided<Outcome> refused(QuoteOrder.Outcome reason) {
        return new Decided.Not<>(new Refused(reason));
    }

    private Slip slip(Customer customer, Priced.Items priced) {
        Seller seller = pricing.sellerOf(customer);
        Instant now = clock.instant();
        LocalDate today = seller.dayOf(now);
        return Slip.between(
                seller,
                customer,
                customer.number() + "-" + NUMBERED.format(now.atZone(seller.zone())),
                today,
                until(seller, priced, now),
                new Slip.Offer(priced.quote().lines(), priced.quote().totals()));
    }

    private LocalDate until(Seller seller, Priced.Items priced, Instant now) {
        int hours = policyOfDay.of(seller.code(), seller.dayOf(now)).orderExpiryHours();
        Stream<LocalDate> prices =
                priced.items().stream()
                        .map(item -> item.listed().price().validUntil().minusDays(1));
        return Stream.concat(Stream.of(seller.dayOf(now.plus(Duration.ofHours(hours)))), prices)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }
}
