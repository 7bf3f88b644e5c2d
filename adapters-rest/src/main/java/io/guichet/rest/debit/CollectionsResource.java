package io.guichet.rest.debit;

import io.guichet.application.debit.BookCollection;
import io.guichet.application.debit.MakeCollection;
import io.guichet.application.debit.ShowCollections;
import io.guichet.domain.debit.Collection;
import io.guichet.domain.debit.CollectionId;
import io.guichet.domain.identity.SellerCode;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.debit.CollectionJson.BookedCollectionJson;
import io.guichet.rest.debit.CollectionJson.CollectionDetailJson;
import io.guichet.rest.debit.CollectionJson.CollectionRequestJson;
import io.guichet.rest.lists.ListJson;
import io.guichet.rest.once.RequestKey;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Created;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import java.nio.charset.StandardCharsets;

/** Staff has files made for the bank, fetches them and says that they were collected. */
@ApplicationScoped
@Path("/sellers/{code}/collections")
@Produces("application/json")
public class CollectionsResource {

    private final ShowCollections showCollections;
    private final MakeCollection makeCollection;
    private final BookCollection bookCollection;
    private final RequestKey requestKey;
    private final CurrentCaller currentCaller;

    @Inject
    public CollectionsResource(
            ShowCollections showCollections,
            MakeCollection makeCollection,
            BookCollection bookCollection,
            RequestKey requestKey,
            CurrentCaller currentCaller) {
        this.showCollections = showCollections;
        this.makeCollection = makeCollection;
        this.bookCollection = bookCollection;
        this.requestKey = requestKey;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public CollectionsResource() {
        this(null, null, null, null, null);
    }

    @GET
    @StaffOnly
    public ListJson<CollectionJson> list(@PathParam("code") String code) {
        return ListJson.whole(
                showCollections.newest(Words.seller(code)).stream()
                        .map(CollectionJson::from)
                        .toList());
    }

    @POST
    @StaffOnly
    @Consumes("application/json")
    public Response make(@PathParam("code") String code, CollectionRequestJson wanted) {
        SellerCode seller = Words.seller(code);
        MakeCollection.Command command =
                new MakeCollection.Command(
                        new CollectionId(requestKey.id()),
                        seller,
                        Words.dayAt("/until", wanted.until()),
                        currentCaller.caller().profile().value().toString());
        return switch (makeCollection.make(command)) {
            case MakeCollection.Outcome.Made made -> created(made.collection());
            case MakeCollection.Outcome.NothingToCollect ignored ->
                    Problem.of(409, "nothing-to-collect").response();
            case MakeCollection.Outcome.TooFarAhead far ->
                    Problem.of(422, "collection-too-far-ahead")
                            .with("latest", far.latest())
                            .response();
            case MakeCollection.Outcome.CollectionIdReused ignored ->
                    Problem.of(422, "idempotency-key-reused").response();
            case MakeCollection.Outcome.NoSuchSeller ignored ->
                    Problem.of(404, "no-such-seller").response();
        };
    }

    @GET
    @StaffOnly
    @Path("/{id}")
    public Response show(@PathParam("code") String code, @PathParam("id") String id) {
        return showCollections
                .find(Words.seller(code), new CollectionId(Words.id(id)))
                .map(shown -> Response.ok(CollectionDetailJson.from(shown)).build())
                .orElseGet(CollectionsResource::unknown);
    }

    /** The same bytes each time. */
    @GET
    @StaffOnly
    @Path("/{id}/file")
    @Produces("application/xml")
    public Response file(@PathParam("code") String code, @PathParam("id") String id) {
        return showCollections
                .find(Words.seller(code), new CollectionId(Words.id(id)))
                .map(shown -> file(shown.collection()))
                .orElseGet(CollectionsResource::unknown);
    }

    @PUT
    @StaffOnly
    @Path("/{id}/booking")
    public Response book(@PathParam("code") String code, @PathParam("id") String id) {
        BookCollection.Command command =
                new BookCollection.Command(Words.seller(code), new CollectionId(Words.id(id)));
        return switch (bookCollection.book(command)) {
            case BookCollection.Outcome.Booked booked ->
                    Response.ok(new BookedCollectionJson(booked.booked(), booked.waiting()))
                            .build();
            case BookCollection.Outcome.TooEarly early ->
                    Problem.of(409, "collection-too-early").with("from", early.from()).response();
            case BookCollection.Outcome.FileRefused ignored ->
                    Problem.of(409, "collection-refused").response();
            case BookCollection.Outcome.NoSuchCollection ignored -> unknown();
        };
    }

    private static Response created(Collection collection) {
        return Created.at(
                "/sellers/" + collection.seller() + "/collections/" + collection.id(),
                CollectionJson.from(collection));
    }

    private static Response file(Collection collection) {
        return Response.ok(collection.file().getBytes(StandardCharsets.UTF_8), "application/xml")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"pain.008-" + collection.id() + ".xml\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private static Response unknown() {
        return Problem.of(404, "no-such-collection").response();
    }
}
