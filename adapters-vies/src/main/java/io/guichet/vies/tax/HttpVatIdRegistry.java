package io.guichet.vies.tax;

import io.guichet.application.tax.port.VatIdRegistry;
import io.guichet.domain.identity.Party;
import io.guichet.domain.tax.VatId;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;

import java.net.URI;
import java.time.Duration;

/**
 * Asks VIES by {@code POST /check-vat-number}. A requester with a VAT id is named, since VIES gives
 * a consultation number to such only.
 */
public final class HttpVatIdRegistry implements VatIdRegistry, AutoCloseable {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);

    /** Some member states take fifteen seconds. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(20);

    private final JsonProvider json = JsonProvider.provider();
    private final ViesApi api;

    public HttpVatIdRegistry(URI address) {
        this(address, TO_CONNECT, TO_ANSWER);
    }

    HttpVatIdRegistry(URI address, Duration toConnect, Duration toAnswer) {
        this.api = new ViesApi(address, toConnect, toAnswer);
    }

    @Override
    public Reply check(VatId id, Party requester) {
        ViesApi.Answer answer = api.post("/check-vat-number", question(id, requester).toString());
        return answer.failure().isEmpty()
                ? new ReplyReader(json, id).read(answer.status(), answer.body())
                : new Reply.Unavailable(answer.failure());
    }

    @Override
    public void close() {
        api.close();
    }

    private JsonObject question(VatId id, Party requester) {
        JsonObjectBuilder question =
                json.createObjectBuilder()
                        .add("countryCode", id.prefix())
                        .add("vatNumber", id.number());
        VatId.of(requester.vatId())
                .ifPresent(
                        own ->
                                question.add("requesterMemberStateCode", own.prefix())
                                        .add("requesterNumber", own.number()));
        return question.build();
    }
}
