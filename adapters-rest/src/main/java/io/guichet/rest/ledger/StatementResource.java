package io.guichet.rest.ledger;

import io.guichet.application.ledger.query.ListStatement;
import io.guichet.application.ledger.query.ListStatement.StatementLine;
import io.guichet.application.shared.Page;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.lists.Lists;
import io.guichet.rest.lists.Lists.Slice;
import io.guichet.rest.lists.Paging;
import io.guichet.rest.shared.MoneyJson;
import io.guichet.rest.shared.Texts;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** A customer's statement, newest first. */
@ApplicationScoped
@Path("/statement")
@Produces("application/json")
public class StatementResource {

    private static final Texts TEXTS = new Texts("io.guichet.rest.texts");

    private final ListStatement listStatement;
    private final Lists lists;
    private final CurrentCaller currentCaller;

    @Inject
    public StatementResource(
            ListStatement listStatement, Lists lists, CurrentCaller currentCaller) {
        this.listStatement = listStatement;
        this.lists = lists;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public StatementResource() {
        this(null, null, null);
    }

    @GET
    public Response list(@QueryParam("year") String year, @BeanParam Paging paging) {
        CustomerNumber customer = currentCaller.number();
        Slice slice = lists.slice(paging, customer);
        Page<StatementLine> page =
                listStatement.list(
                        customer,
                        Optional.ofNullable(year).map(Words::year),
                        slice.after(Long.MAX_VALUE, Long::valueOf),
                        slice.limit());
        Language language = currentCaller.language();
        return slice.answer(
                page, line -> LineJson.from(line, language), line -> "" + line.number());
    }

    /** One entry; {@code total} is the balance after it. */
    public record LineJson(
            long number,
            LocalDate date,
            String kind,
            String document,
            String description,
            MoneyJson debit,
            MoneyJson credit,
            MoneyJson total) {

        static LineJson from(StatementLine line, Language language) {
            return new LineJson(
                    line.number(),
                    line.bookedOn(),
                    Words.of(line.kind()),
                    line.piece(),
                    TEXTS.text(
                            language,
                            "entry." + Words.of(line.kind()),
                            Map.of("piece", line.piece())),
                    MoneyJson.from(line.debit()),
                    MoneyJson.from(line.credit()),
                    MoneyJson.from(line.total()));
        }
    }
}
