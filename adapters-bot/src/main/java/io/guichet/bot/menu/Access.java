package io.guichet.bot.menu;

import io.guichet.application.factor.StepUp;
import io.guichet.application.factor.StepUp.Need;
import io.guichet.application.factor.StepUp.Verdict;
import io.guichet.application.identity.query.FindProfile.ProfileDetails;
import io.guichet.application.identity.query.ListSellers;
import io.guichet.domain.access.Permission;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;

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

    /** Empty for a customer the person may not act for, or has to confirm his factor for first. */
    public Optional<Acting> to(Moment moment, long customer) {
        return own(moment, customer)
                .filter(own -> !isLocked(moment, customer))
                .map(own -> new Acting(moment, own, sellerOf(own)));
    }

    /** The customer looked at, or the only one; empty while the person has to choose first. */
    public Optional<Acting> toCurrent(Moment moment) {
        List<Customer> own = customersOf(moment);
        return own.size() == 1
                ? to(moment, own.getFirst().number().value())
                : to(moment, moment.memory().customer());
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

    /** Those whose bills he may see and pay: a chat shows nothing else. */
    public List<Customer> customersOf(Moment moment) {
        return moment.profile().map(Access::payable).orElse(List.of());
    }

    private static List<Customer> payable(ProfileDetails profile) {
        return profile.customers().stream()
                .filter(customer -> profile.may(Permission.BILLING, customer))
                .toList();
    }
}
