package io.guichet.rest.reform;

import io.guichet.application.reform.query.ListTransmissions;
import io.guichet.application.reform.query.ListTransmissions.Filter;
import io.guichet.application.reform.query.ListTransmissions.Position;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.reform.Transmission;
import io.guichet.domain.reform.TransmissionKind;
import io.guichet.domain.reform.TransmissionState;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.lists.Lists;
import io.guichet.rest.lists.Lists.Slice;
import io.guichet.rest.lists.Paging;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What a seller told the platform, newest first. */
@ApplicationScoped
@Path("/sellers/{code}/transmissions")
@Produces("application/json")
public class SellerTransmissionsResource {

    private final ListTransmissions listTransmissions;
    private final Lists lists;

    @Inject
    public SellerTransmissionsResource(ListTransmissions listTransmissions, Lists lists) {
        this.listTransmissions = listTransmissions;
        this.lists = lists;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public SellerTransmissionsResource() {
        this(null, null);
    }

    /** Of any kind, state and status and about anything, unless it is said. */
    @GET
    @StaffOnly
    public Response list(
            @PathParam("code") String code,
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("status") @DefaultValue("") String status,
            @QueryParam("subject") @DefaultValue("") String subject,
            @BeanParam Paging paging) {
        SellerCode seller = Words.seller(code);
        Filter filter =
                new Filter(
                        optional(TransmissionKind.class, kind, "transmission-kind"),
                        optional(TransmissionState.class, state, "transmission-state"),
                        status,
                        subject);
        Slice slice = lists.slice(paging, filter);
        return slice.answer(
                listTransmissions.list(
                        seller,
                        filter,
                        slice.after(Position.START, SellerTransmissionsResource::position),
                        slice.limit()),
                TransmissionJson::from,
                SellerTransmissionsResource::position);
    }

    private static <E extends Enum<E>> Optional<E> optional(
            Class<E> type, String word, String parameter) {
        return word.isEmpty()
                ? Optional.empty()
                : Optional.of(Words.constant(type, word, parameter));
    }

    private static Position position(String text) {
        String[] parts = text.split(" ", 2);
        return new Position(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    }

    private static String position(Transmission last) {
        return last.standing().createdAt() + " " + last.id();
    }
}
