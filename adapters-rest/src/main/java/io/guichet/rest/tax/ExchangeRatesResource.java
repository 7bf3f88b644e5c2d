package io.guichet.rest.tax;

import static io.guichet.rest.json.Fields.parsed;

import io.guichet.application.billing.EnterExchangeRate;
import io.guichet.application.billing.EnterExchangeRate.Outcome;
import io.guichet.application.billing.query.ListExchangeRates;
import io.guichet.domain.money.ExchangeRate;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.lists.ListJson;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/** Staff says what a euro is worth in another currency on a day. */
@ApplicationScoped
@Path("/exchange-rates/{currency}")
@Produces("application/json")
public class ExchangeRatesResource {

    private static final int SHOWN = 100;

    private final EnterExchangeRate enterExchangeRate;
    private final ListExchangeRates listExchangeRates;

    @Inject
    public ExchangeRatesResource(
            EnterExchangeRate enterExchangeRate, ListExchangeRates listExchangeRates) {
        this.enterExchangeRate = enterExchangeRate;
        this.listExchangeRates = listExchangeRates;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public ExchangeRatesResource() {
        this(null, null);
    }

    @GET
    @StaffOnly
    public Response list(@PathParam("currency") String currency) {
        return Response.ok(rates(currency(currency))).build();
    }

    /** Saying the same again changes nothing. */
    @PUT
    @StaffOnly
    @Path("/{day}")
    @Consumes("application/json")
    public Response enter(
            @PathParam("currency") String code,
            @PathParam("day") String day,
            ExchangeRateRequestJson wanted) {
        Currency currency = currency(code);
        BigDecimal perEuro = parsed(wanted.perEuro(), "/per_euro", ExchangeRatesResource::number);
        ExchangeRate rate = new ExchangeRate(currency, Words.day(day, "day"), perEuro);
        return switch (enterExchangeRate.enter(rate)) {
            case Outcome.Entered ignored -> Response.ok(rates(currency)).build();
            case Outcome.DayToCome ignored -> Problem.of(422, "day-to-come").response();
        };
    }

    private ListJson<ExchangeRateJson> rates(Currency currency) {
        return ListJson.whole(
                listExchangeRates.latest(currency, SHOWN).stream()
                        .map(
                                rate ->
                                        new ExchangeRateJson(
                                                rate.day(), rate.perEuro().toPlainString()))
                        .toList());
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidValueException("invalid-currency");
        }
    }

    private static BigDecimal number(String text) {
        if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,6})?")) {
            throw new InvalidValueException("invalid-exchange-rate");
        }
        return new BigDecimal(text);
    }

    /** How many units of the currency a euro is worth on the day in the address. */
    public record ExchangeRateRequestJson(String perEuro) {}

    /** How many units a euro was worth on a day. */
    public record ExchangeRateJson(LocalDate day, String perEuro) {}
}
