package io.guichet.application.catalog;

import io.guichet.application.catalog.ChangePrice.Outcome.NoSuchPlan;
import io.guichet.application.catalog.ChangePrice.Outcome.TooEarly;
import io.guichet.application.catalog.ChangePrice.Outcome.WrongCurrency;
import io.guichet.application.catalog.ChangePrice.Outcome.WrongPrice;
import io.guichet.application.catalog.port.Plans;
import io.guichet.application.catalog.port.PriceAnnouncements;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.PriceAnnouncement;
import io.guichet.domain.catalog.PriceList;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Setting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Changes the price list from a day that has not begun. */
public final class ChangePriceHandler implements ChangePrice {

    private final TradingParties parties;
    private final Plans plans;
    private final PriceAnnouncements announcements;
    private final PolicyOfDay policyOfDay;
    private final PriceNews news;
    private final Transactions transactions;
    private final Clock clock;

    /** What is looked up and changed. */
    public record Stores(Plans plans, PriceAnnouncements announcements, PolicyOfDay policyOfDay) {}

    public ChangePriceHandler(
            TradingParties parties,
            Stores stores,
            PriceNews news,
            Transactions transactions,
            Clock clock) {
        this.parties = parties;
        this.plans = stores.plans();
        this.announcements = stores.announcements();
        this.policyOfDay = stores.policyOfDay();
        this.news = news;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome change(Command command) {
        return transactions.required(
                () ->
                        plans.lock(command.seller(), command.plan())
                                .map(plan -> change(command, plan))
                                .orElseGet(() -> new NoSuchPlan(command.plan())));
    }

    private Outcome change(Command command, Plan plan) {
        Seller seller = parties.sellerOf(plan.seller());
        boolean held = command.change() instanceof Change.ForExistingServices;
        LocalDate today = seller.dayOf(clock.instant());
        int notice = policyOfDay.of(seller.code(), today).number(Setting.PRICE_NOTICE);
        LocalDate earliest = today.plusDays(held ? notice : 1);
        if (command.from().isBefore(earliest)) {
            return new TooEarly(earliest);
        }
        Optional<LocalDate> announced = announcedFrom(command, plan);
        if (!held && announced.isPresent()) {
            return new Outcome.Announced(announced.get());
        }
        PriceList before = PriceList.of(plan, command.period());
        return switch (command.change()) {
            case Change.NoLongerSold ignored ->
                    save(command, plan, before.endingOn(command.from()));
            case Change.ForNewServices price ->
                    priced(command, plan, seller, price.amount(), price.basis());
            case Change.ForExistingServices price ->
                    command.period().isOneOff()
                            ? new WrongPrice()
                            : priced(command, plan, seller, price.amount(), price.basis());
        };
    }

    /** The first day of a price that was announced and that this change would undo. */
    private Optional<LocalDate> announcedFrom(Command command, Plan plan) {
        boolean endsSale = command.change() instanceof Change.NoLongerSold;
        return announcements.of(plan.seller(), List.of(plan.code())).stream()
                .filter(price -> price.period().equals(command.period()))
                .map(PriceAnnouncement::from)
                .filter(
                        from ->
                                from.equals(command.from())
                                        || endsSale && from.isAfter(command.from()))
                .findFirst();
    }

    private Outcome priced(
            Command command, Plan plan, Seller seller, Money amount, TaxBasis basis) {
        if (!amount.currency().equals(seller.currency())) {
            return new WrongCurrency(seller.currency());
        }
        if (amount.isNegative()) {
            return new WrongPrice();
        }
        PlanPrice price =
                new PlanPrice(
                        plan.code(),
                        command.period(),
                        amount,
                        basis,
                        command.from(),
                        LocalDate.MAX);
        return command.change() instanceof Change.ForExistingServices
                ? announce(command, plan, price)
                : save(command, plan, PriceList.of(plan, command.period()).with(price));
    }

    /**
     * A plan that is sold no longer keeps its list: the price is for whoever has it alone.
     * Announced anew, it is for those for whom it was announced at first, as all that asks for it
     * says.
     */
    private Outcome announce(Command command, Plan plan, PlanPrice price) {
        List<PriceAnnouncement> before = announcements.of(plan.seller(), List.of(plan.code()));
        if (before.stream().anyMatch(told -> told.isOtherThan(price))) {
            return new Outcome.Announced(price.validFrom());
        }
        PriceList list = PriceList.of(plan, command.period());
        Optional<PlanPrice> standing = list.soldOn(price.validFrom());
        PriceAnnouncement now =
                PriceAnnouncement.of(
                        price, standing.isPresent(), clock.instant(), command.changedBy());
        announcements.add(plan.seller(), now);
        Optional<Instant> first =
                before.stream()
                        .filter(told -> told.isAsOf(now))
                        .map(PriceAnnouncement::announcedAt)
                        .findFirst();
        boolean isCorrected =
                first.isPresent() && standing.filter(price::costsOtherThan).isPresent();
        news.tell(
                plan,
                price,
                parties.sellerOf(plan.seller()).dayOf(first.orElse(now.announcedAt())),
                isCorrected ? Optional.of(now.announcedAt()) : Optional.empty());
        return save(command, plan, list.replacing(price));
    }

    private Outcome save(Command command, Plan plan, PriceList prices) {
        Plan changed = plan.with(command.period(), prices);
        plans.save(changed);
        return new Outcome.Changed(changed);
    }
}
