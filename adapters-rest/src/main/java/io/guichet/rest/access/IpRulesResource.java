package io.guichet.rest.access;

import static io.guichet.rest.json.Fields.each;
import static io.guichet.rest.json.Fields.or;
import static io.guichet.rest.json.Fields.required;

import io.guichet.application.access.KeepIpRules;
import io.guichet.application.access.KeepIpRules.Outcome;
import io.guichet.domain.access.IpRules;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.problem.Problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import java.util.List;

/** From where the caller may come in. */
@ApplicationScoped
@Path("/me/ip-rules")
@Produces("application/json")
public class IpRulesResource {

    private final KeepIpRules keepIpRules;
    private final CurrentCaller currentCaller;

    @Inject
    public IpRulesResource(KeepIpRules keepIpRules, CurrentCaller currentCaller) {
        this.keepIpRules = keepIpRules;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public IpRulesResource() {
        this(null, null);
    }

    @GET
    public IpRulesJson show() {
        return IpRulesJson.from(keepIpRules.show(currentCaller.caller().profile()));
    }

    @PUT
    @Consumes("application/json")
    public Response change(IpRulesRequestJson wanted) {
        List<IpRuleJson> rules = required(wanted.rules(), "/rules");
        Outcome outcome =
                keepIpRules.change(
                        new KeepIpRules.Command(
                                currentCaller.caller().profile(),
                                new IpRules(
                                        IpRuleJson.allows(wanted.others(), "/others"),
                                        each(rules, "/rules", IpRuleJson::toRule)),
                                currentCaller.address(),
                                or(wanted.evenIfLockedOut(), false)));
        return switch (outcome) {
            case Outcome.Changed changed -> Response.ok(IpRulesJson.from(changed.rules())).build();
            case Outcome.LocksOut out ->
                    Problem.of(409, "locks-you-out").with("address", out.address()).response();
            case Outcome.TooMany ignored ->
                    Problem.of(409, "too-many-ip-rules").with("most", IpRules.MOST).response();
        };
    }

    /** What is wanted, in the place of what there was. */
    public record IpRulesRequestJson(
            String others, List<IpRuleJson> rules, Boolean evenIfLockedOut) {}

    /** What there is. */
    public record IpRulesJson(String others, List<IpRuleJson> rules) {

        static IpRulesJson from(IpRules rules) {
            return new IpRulesJson(
                    IpRuleJson.word(rules.allowsOthers()),
                    rules.rules().stream().map(IpRuleJson::from).toList());
        }
    }
}
