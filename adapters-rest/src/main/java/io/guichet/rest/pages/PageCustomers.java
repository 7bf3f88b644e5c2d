package io.guichet.rest.pages;

import io.guichet.application.factor.StepUp;
import io.guichet.application.factor.StepUp.Need;
import io.guichet.application.factor.StepUp.Verdict;
import io.guichet.application.identity.query.FindProfile;
import io.guichet.application.identity.query.FindProfile.ProfileDetails;
import io.guichet.application.permit.Actors;
import io.guichet.domain.access.Permission;
import io.guichet.domain.identity.Customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * For whom somebody signed in acts on pages. As at the interface, what was given to him with a
 * second factor counts only where he has just confirmed it.
 */
@ApplicationScoped
public class PageCustomers {

    private final FindProfile findProfile;
    private final StepUp stepUp;

    @Inject
    public PageCustomers(FindProfile findProfile, StepUp stepUp) {
        this.findProfile = findProfile;
        this.stepUp = stepUp;
    }

    /** For the container only: CDI builds its proxy with it. */
    public PageCustomers() {
        this(null, null);
    }

    /** Those whose bills he sees and pays. */
    List<Customer> billed(PageRequest request) {
        return among(request, (person, customer) -> person.may(Permission.BILLING, customer));
    }

    /** Those whose services he manages. */
    List<Customer> managed(PageRequest request) {
        return among(
                request, (person, customer) -> person.may(Permission.ACCOUNT_MANAGEMENT, customer));
    }

    List<Customer> owned(PageRequest request) {
        return among(request, ProfileDetails::owns);
    }

    /** Whether some are not shown until he has confirmed his second factor. */
    boolean hides(PageRequest request) {
        return findProfile.find(request.profile()).stream()
                .anyMatch(
                        person ->
                                person.customers().stream()
                                        .anyMatch(each -> !isOpen(request, person, each)));
    }

    /** The one of {@code customers} whose number this is; any other is not there. */
    static Optional<Customer> named(List<Customer> customers, String number) {
        return customers.stream()
                .filter(customer -> customer.number().toString().equals(number))
                .findFirst();
    }

    private List<Customer> among(
            PageRequest request, BiPredicate<ProfileDetails, Customer> wanted) {
        return findProfile.find(request.profile()).stream()
                .flatMap(
                        person ->
                                person.customers().stream()
                                        .filter(customer -> wanted.test(person, customer))
                                        .filter(customer -> isOpen(request, person, customer))
                                        .map(customer -> letIn(person, customer)))
                .toList();
    }

    private static Customer letIn(ProfileDetails person, Customer customer) {
        Actors.letIn(customer.number(), person.permissions().get(customer.number()));
        return customer;
    }

    private boolean isOpen(PageRequest request, ProfileDetails person, Customer customer) {
        return !person.needsFactor(customer.number().value())
                || stepUp.check(
                                request.profile(),
                                PageSessions.entranceOf(request.here()),
                                Need.ALWAYS)
                        == Verdict.GO_ON;
    }
}
