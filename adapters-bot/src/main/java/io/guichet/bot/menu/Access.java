package io.guichet.bot.menu;

import io.guichet.application.factor.StepUp;
import io.guichet.application.factor.StepUp.Need;
import io.guichet.application.factor.StepUp.Verdict;
import io.guichet.application.identity.query.FindProfile.ProfileDetails;
import io.guichet.application.identity.query.ListSellers;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Decides anew at every message and press for whom a person acts: what a button or the memory says
 * is only a wish.
 */
public final class Access {

    private final ListSellers sellers;
    private final StepUp stepUp;

    public Access(ListSellers sellers, StepUp stepUp) {
        this.sellers = sellers;
        this.stepUp = stepUp;
    }

    /**
     * To his bills and all that goes with them. Empty for a customer the person may not act for, or
     * has to confirm his factor for first.
     */
    public Optional<Acting> to(Moment moment, long customer) {
        return acting(moment, customer).filter(Acting::paysBills);
    }

    /** To those of his services that the person may see. */
    public Optional<Acting> toServices(Moment moment, long customer) {
        return acting(moment, customer).filter(Access::seesServices);
    }

    /** To whatever there is for the person. */
    public Optional<Acting> toAny(Moment moment, long customer) {
        return to(moment, customer).or(() -> toServices(moment, customer));
    }

    /** The customer looked at, or the only one; empty while the person has to choose first. */
    public Optional<Acting> toCurrent(Moment moment) {
        return to(moment, current(moment));
    }

    public Optional<Acting> toCurrentServices(Moment moment) {
        return toServices(moment, current(moment));
    }

    public Optional<Acting> toCurrentAny(Moment moment) {
        return toAny(moment, current(moment));
    }

    /** In which the person is told times: where the seller of the customer looked at is. */
    public ZoneId zone(Moment moment) {
        return own(moment, current(moment))
                .or(() -> customersOf(moment).stream().findFirst())
                .map(customer -> sellerOf(customer).zone())
                .orElse(ZoneOffset.UTC);
    }

    private long current(Moment moment) {
        List<Customer> own = customersOf(moment);
        return own.size() == 1 ? own.getFirst().number().value() : moment.memory().customer();
    }

    private Optional<Acting> acting(Moment moment, long customer) {
        return own(moment, customer)
                .filter(own -> !isLocked(moment, customer))
                .map(own -> new Acting(moment, own, sellerOf(own)));
    }

    private static boolean seesServices(Acting acting) {
        return !acting.services().isNothing();
    }

    /** Whether the person acts for the customer once he has confirmed his second factor. */
    public boolean isLocked(Moment moment, long customer) {
        return own(moment, customer).isPresent()
                && moment.profile()
                        .filter(profile -> profile.needsFactor(customer))
                        .filter(profile -> check(moment, profile) != Verdict.GO_ON)
                        .isPresent();
    }

    private Verdict check(Moment moment, ProfileDetails profile) {
        return stepUp.check(profile.profile(), Entrance.ofChat(moment.user()), Need.ALWAYS);
    }

    private Optional<Customer> own(Moment moment, long customer) {
        return customersOf(moment).stream()
                .filter(own -> own.number().value() == customer)
                .findFirst();
    }

    private Seller sellerOf(Customer customer) {
        return sellers.list().stream()
                .filter(seller -> seller.code().equals(customer.seller()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no seller " + customer.seller()));
    }

    /** Those whose bills or services he may see: a chat shows nothing else. */
    public List<Customer> customersOf(Moment moment) {
        return moment.profile().stream()
                .flatMap(profile -> profile.customers().stream())
                .filter(customer -> isShown(moment, customer))
                .toList();
    }

    private boolean isShown(Moment moment, Customer customer) {
        Acting acting = new Acting(moment, customer, sellerOf(customer));
        return acting.paysBills() || seesServices(acting);
    }
}
