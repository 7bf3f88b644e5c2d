package io.guichet.rest.caller;

import io.guichet.application.factor.StepUp.Need;
import io.guichet.application.identity.ActForCustomer;
import io.guichet.application.identity.ActForCustomer.Outcome;
import io.guichet.application.identity.AuthenticateToken.Outcome.SignedIn;
import io.guichet.application.identity.Caller;
import io.guichet.application.permit.Actor;
import io.guichet.application.permit.Actors;
import io.guichet.domain.access.Reach;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.rest.problem.Problem;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;

import java.util.Optional;
import java.util.function.Function;

/** Who makes this request, for which customer, and in which language he is answered. */
@RequestScoped
public class CurrentCaller {

    private final ActForCustomer actForCustomer;
    private final FactorGate factorGate;
    private Caller caller;
    private String customerHeader = "";
    private Language language = Language.EN;
    private Outcome acting;
    private Demand demand = Demand.NOTHING;
    private Need passed = Need.NONE;
    private Seen seen = Seen.NOTHING;

    @Inject
    public CurrentCaller(ActForCustomer actForCustomer, FactorGate factorGate) {
        this.actForCustomer = actForCustomer;
        this.factorGate = factorGate;
    }

    /** For the container only: CDI builds its proxy with it. */
    public CurrentCaller() {
        this(null, null);
    }

    void isNobody(Language wanted) {
        Actors.become(Actor.NOBODY);
        caller = null;
        begin("", wanted, Demand.NOTHING, Seen.NOTHING);
    }

    /**
     * {@code header} is what {@code Guichet-Customer} says, empty without it; {@code needed} is
     * what this request takes of its caller.
     */
    void is(SignedIn in, String header, Language wanted, Demand needed) {
        Actors.become(Actor.of(in.caller()));
        caller = in.caller();
        begin(header, wanted, needed, Seen.now(in.acting()));
    }

    private void begin(String header, Language wanted, Demand needed, Seen withToken) {
        customerHeader = header;
        language = wanted;
        demand = needed;
        seen = withToken;
        passed = Need.NONE;
        acting = null;
    }

    void requireHolding() {
        if (isSignedIn() && demand.holding().isAboutACustomer()) {
            customerIfClear();
        }
        if (isSignedIn()) {
            requireFactor(demand.factor());
        }
    }

    /** Refuses the request until its caller has confirmed his second factor, where he has to. */
    public void requireFactor(Need need) {
        if (need.or(passed) != passed) {
            factorGate.pass(caller(), need, demand);
            passed = need;
        }
    }

    public boolean isSignedIn() {
        return caller != null;
    }

    public Caller caller() {
        if (caller == null) {
            throw Problem.of(401, "unauthorized").exception();
        }
        return caller;
    }

    public Language language() {
        return language;
    }

    public CustomerNumber number() {
        return customer().number();
    }

    /** Where this request comes from; empty if that is not known. */
    public String address() {
        return demand.address();
    }

    /** The customer this request is about; refuses it where that is open. */
    public Customer customer() {
        return clear(this::allowed);
    }

    /** How much of the customer's this request is about, where that may be a part of it. */
    public Within within() {
        return clear(this::within);
    }

    private <T> T clear(Function<Outcome.Acting, T> decide) {
        return switch (acting()) {
            case Outcome.Acting found -> decide.apply(found);
            case Outcome.NoSuchCustomer ignored -> throw noSuchCustomer();
            case Outcome.MustName open ->
                    throw Problem.malformed("name-a-customer")
                            .with("customers", open.candidates())
                            .exception();
        };
    }

    /** Whom this request is about, or a part of whose; empty if nobody in particular. */
    public Optional<Customer> customerIfClear() {
        return switch (acting()) {
            case Outcome.Acting found -> Optional.of(within(found).customer());
            case Outcome.MustName ignored -> Optional.empty();
            case Outcome.NoSuchCustomer ignored -> throw noSuchCustomer();
        };
    }

    /** By a permission about all the customer has; one on a place of his is not enough. */
    private Customer allowed(Outcome.Acting found) {
        Within within = within(found);
        if (!within.reach().isAll()) {
            throw permissionMissing();
        }
        return within.customer();
    }

    /**
     * Whom an answered call was about, as far as that is known: nothing can be refused any more.
     */
    public Optional<Customer> customerAnswered() {
        boolean isReadable =
                customerHeader.isEmpty() || CustomerNumber.find(customerHeader).isPresent();
        return isReadable && acting() instanceof Outcome.Acting found
                ? Optional.of(found.customer())
                : Optional.empty();
    }

    /**
     * Nobody comes by a customer but through here: what he may do for him is asked on every way.
     */
    private Within within(Outcome.Acting found) {
        Reach reach =
                demand.holding().reach(found.permissions()).orElseThrow(this::permissionMissing);
        if (found.permissions().withSecondFactor()) {
            requireFactor(Need.ALWAYS);
        }
        Actors.letIn(found.customer().number(), found.permissions());
        return new Within(found.customer(), reach);
    }

    private WebApplicationException permissionMissing() {
        return Problem.of(403, "permission-missing")
                .with("permission", demand.holding().word())
                .exception();
    }

    private Outcome acting() {
        if (acting == null) {
            acting = seen.about(customerHeader).map(Outcome.class::cast).orElseGet(this::asked);
        }
        return acting;
    }

    private Outcome asked() {
        return customerHeader.isEmpty()
                ? actForCustomer.actForOwn(caller())
                : actForCustomer.act(caller(), CustomerNumber.parse(customerHeader));
    }

    private static WebApplicationException noSuchCustomer() {
        return Problem.of(404, "no-such-customer").exception();
    }
}
