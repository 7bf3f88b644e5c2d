package io.guichet.rest.debit;

import static io.guichet.rest.json.Fields.parsed;
import static io.guichet.rest.json.Fields.required;

import io.guichet.application.debit.ChooseDefaultMandate;
import io.guichet.application.debit.EndMandate;
import io.guichet.application.debit.ShowMandates;
import io.guichet.application.debit.SignMandate;
import io.guichet.application.debit.SignMandate.Outcome;
import io.guichet.domain.debit.MandateId;
import io.guichet.domain.payment.BankAccount;
import io.guichet.domain.payment.Bic;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.lists.ListJson;
import io.guichet.rest.once.RequestKey;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Created;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import java.util.Optional;

/** A customer's mandates: he reads what he agrees to, signs, chooses and revokes. */
@ApplicationScoped
@Path("/mandates")
@Produces("application/json")
public class MandatesResource {

    private final ShowMandates showMandates;
    private final SignMandate signMandate;
    private final ChooseDefaultMandate chooseDefaultMandate;
    private final EndMandate endMandate;
    private final RequestKey requestKey;
    private final CurrentCaller currentCaller;

    @Inject
    public MandatesResource(
            ShowMandates showMandates,
            SignMandate signMandate,
            ChooseDefaultMandate chooseDefaultMandate,
            EndMandate endMandate,
            RequestKey requestKey,
            CurrentCaller currentCaller) {
        this.showMandates = showMandates;
        this.signMandate = signMandate;
        this.chooseDefaultMandate = chooseDefaultMandate;
        this.endMandate = endMandate;
        this.requestKey = requestKey;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public MandatesResource() {
        this(null, null, null, null, null, null);
    }

    @GET
    public ListJson<MandateJson> list() {
        return ListJson.whole(
                showMandates.list(currentCaller.number()).stream().map(MandateJson::from).toList());
    }

    /** What is to be shown to whoever is about to sign. */
    @GET
    @Path("/wording")
    public Response wording() {
        return showMandates
                .offer(currentCaller.number())
                .map(
                        offer ->
                                Response.ok(
                                                new MandateWordingJson(
                                                        offer.seller().name(),
                                                        offer.creditor().value(),
                                                        offer.wording()))
                                        .build())
                .orElseGet(MandatesResource::notOffered);
    }

    @POST
    @Consumes("application/json")
    public Response sign(MandateRequestJson wanted) {
        if (!required(wanted.agreed(), "/agreed")) {
            return Problem.of(422, "mandate-not-agreed").response();
        }
        Outcome outcome =
                signMandate.sign(
                        new SignMandate.Command(
                                new MandateId(requestKey.id()),
                                currentCaller.number(),
                                BankAccount.parse(
                                        required(wanted.holder(), "/holder"),
                                        required(wanted.iban(), "/iban")),
                                Optional.ofNullable(wanted.bic())
                                        .map(bic -> parsed(bic, "/bic", Bic::parse)),
                                currentCaller.caller().profile().value().toString(),
                                currentCaller.address()));
        return switch (outcome) {
            case Outcome.Signed signed ->
                    Created.at(
                            "/mandates/" + signed.mandate().id(),
                            MandateJson.from(signed.mandate()));
            case Outcome.NotOffered ignored -> notOffered();
            case Outcome.TooMany ignored -> Problem.of(409, "too-many-mandates").response();
            case Outcome.MandateIdReused ignored ->
                    Problem.of(422, "idempotency-key-reused").response();
            case Outcome.Closed ignored -> Problem.of(409, "customer-closed").response();
            case Outcome.NoSuchCustomer ignored -> Problem.of(404, "no-such-customer").response();
        };
    }

    @PUT
    @Path("/{id}/default")
    public Response choose(@PathParam("id") String id) {
        ChooseDefaultMandate.Command command =
                new ChooseDefaultMandate.Command(
                        currentCaller.number(), new MandateId(Words.id(id)));
        return switch (chooseDefaultMandate.choose(command)) {
            case ChooseDefaultMandate.Outcome.Chosen chosen ->
                    Response.ok(MandateJson.from(chosen.mandate())).build();
            case ChooseDefaultMandate.Outcome.Lapsed ignored ->
                    Problem.of(409, "mandate-lapsed").response();
            case ChooseDefaultMandate.Outcome.NoSuchMandate ignored -> noSuchMandate();
        };
    }

    /** Revoked by its customer; ended where staff acts for him. */
    @DELETE
    @Path("/{id}")
    public Response end(@PathParam("id") String id) {
        EndMandate.Command command =
                new EndMandate.Command(
                        currentCaller.number(),
                        new MandateId(Words.id(id)),
                        currentCaller.caller().isStaff());
        return switch (endMandate.end(command)) {
            case EndMandate.Outcome.Ended ignored -> Response.noContent().build();
            case EndMandate.Outcome.NoSuchMandate ignored -> noSuchMandate();
        };
    }

    private static Response notOffered() {
        return Problem.of(409, "direct-debits-not-offered").response();
    }

    static Response noSuchMandate() {
        return Problem.of(404, "no-such-mandate").response();
    }

    /** Who would collect by which identifier, and the wording that must be shown. */
    public record MandateWordingJson(String creditor, String creditorId, String wording) {}

    /** Whose account, at which bank if that is given, and that the wording was agreed to. */
    public record MandateRequestJson(String holder, String iban, String bic, Boolean agreed) {}
}
