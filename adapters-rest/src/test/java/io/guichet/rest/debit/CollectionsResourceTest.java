package io.guichet.rest.debit;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.application.billing.RenderedDocument;
import io.guichet.application.debit.BookCollection;
import io.guichet.application.debit.DrawDebitNotice;
import io.guichet.application.debit.MakeCollection;
import io.guichet.application.debit.RecordDebitReturn;
import io.guichet.application.debit.RefuseCollection;
import io.guichet.application.debit.ShowCollections;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.debit.Collection;
import io.guichet.domain.debit.CollectionId;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.debit.DebitId;
import io.guichet.domain.debit.MandateId;
import io.guichet.domain.debit.ReturnCode;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.money.Money;
import io.guichet.rest.shared.Asking;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class CollectionsResourceTest {

    private static final CollectionId ID = new CollectionId(new UUID(0, 8));
    private static final SellerCode SELLER = new SellerCode("demo-fr");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 16);
    private static final String PATH = "/sellers/demo-fr/collections";
    private static final Collection FILE =
            new Collection(
                    ID,
                    SELLER,
                    RestApi.NOON,
                    "staff",
                    1,
                    Money.euros("30.00"),
                    "<Document>é",
                    Optional.empty());
    private static final Debit DEBIT =
            new Debit(
                    new DebitId(new UUID(0, 9)),
                    SELLER,
                    RestApi.ANNA.number(),
                    new DocumentReference("FR00000042"),
                    new MandateId(new UUID(0, 7)),
                    Money.euros("30.00"),
                    Money.euros("30.00"),
                    DAY,
                    Debit.State.SENT,
                    Optional.of(ID),
                    Optional.empty(),
                    RestApi.NOON,
                    RestApi.NOON,
                    0);

    private final RestApi api = new RestApi();
    private Optional<ShowCollections.Shown> shown =
            Optional.of(new ShowCollections.Shown(FILE, List.of(DEBIT)));
    private MakeCollection.Outcome made = new MakeCollection.Outcome.Made(FILE);
    private BookCollection.Outcome booked = new BookCollection.Outcome.Booked(1, 2);
    private RefuseCollection.Outcome refused =
            new RefuseCollection.Outcome.Refused(
                    FILE.refused(new Collection.Refusal(RestApi.NOON, "staff", "cut-off")));
    private RecordDebitReturn.Outcome returned =
            new RecordDebitReturn.Outcome.Returned(DEBIT.returned(ReturnCode.AM04, RestApi.NOON));
    private DrawDebitNotice.Outcome drawn =
            new DrawDebitNotice.Outcome.Drawn(
                    RenderedDocument.of(
                            new DocumentReference("debit-1"),
                            DocumentFormat.HTML,
                            "<p>notice</p>".getBytes(UTF_8)));

    CollectionsResourceTest() {
        ShowCollections show =
                new ShowCollections() {
                    @Override
                    public List<Collection> newest(SellerCode seller) {
                        return List.of(FILE);
                    }

                    @Override
                    public Optional<Shown> find(SellerCode seller, CollectionId id) {
                        return shown;
                    }
                };
        api.with(
                new CollectionsResource(
                        show, command -> made, command -> booked, api.requestKey, api.caller));
        api.with(new CollectionRefusalResource(command -> refused, api.caller));
        api.with(new DebitReturnResource(command -> returned));
        api.with(new DebitNoticeResource(command -> drawn, api.caller));
    }

    @Test
    void files_are_made_and_listed() {
        assertThat(make().status()).isEqualTo(201);
        assertThat(api.get(PATH).as("staff").answer().json().toString())
                .contains("\"debits\":1", "\"amount\":\"30.00\"")
                .doesNotContain("Document");

        made = new MakeCollection.Outcome.NothingToCollect();
        assertThat(make().refusal()).isEqualTo("409 nothing-to-collect");
        made = new MakeCollection.Outcome.TooFarAhead(DAY);
        assertThat(make().refusal()).isEqualTo("422 collection-too-far-ahead");
        assertThat(make().text()).contains("2026-03-16");
        made = new MakeCollection.Outcome.NoSuchSeller();
        assertThat(make().refusal()).isEqualTo("404 no-such-seller");
        made = new MakeCollection.Outcome.CollectionIdReused();
        assertThat(make().refusal()).isEqualTo("422 idempotency-key-reused");
    }

    @Test
    void one_is_shown_with_its_debits_and_fetched() {
        String path = PATH + "/" + ID;
        assertThat(api.get(path).as("staff").answer().json().toString())
                .contains(
                        "\"collect_on\":\"2026-03-16\"", "\"state\":\"sent\"", "\"returned\":null");
        assertThat(api.get(path + "/file").as("staff").answer().bytes())
                .isEqualTo("<Document>é".getBytes(UTF_8));

        shown = Optional.empty();
        assertThat(api.get(path).as("staff").answer().refusal())
                .isEqualTo("404 no-such-collection");
        assertThat(api.get(path + "/file").as("staff").answer().refusal())
                .isEqualTo("404 no-such-collection");
    }

    @Test
    void one_is_booked() {
        assertThat(book().json().getInt("booked")).isEqualTo(1);

        booked = new BookCollection.Outcome.TooEarly(DAY);
        assertThat(book().refusal()).isEqualTo("409 collection-too-early");
        booked = new BookCollection.Outcome.FileRefused();
        assertThat(book().refusal()).isEqualTo("409 collection-refused");
        booked = new BookCollection.Outcome.NoSuchCollection();
        assertThat(book().refusal()).isEqualTo("404 no-such-collection");
    }

    @Test
    void one_is_refused_by_the_bank_with_a_reason() {
        assertThat(refuse("cut-off").json().getJsonObject("refused").getString("reason"))
                .isEqualTo("cut-off");

        refused = new RefuseCollection.Outcome.AlreadyBooked();
        assertThat(refuse("cut-off").refusal()).isEqualTo("409 collection-already-booked");
        refused = new RefuseCollection.Outcome.NoSuchCollection();
        assertThat(refuse("cut-off").refusal()).isEqualTo("404 no-such-collection");
    }

    @Test
    void a_return_is_recorded() {
        assertThat(giveBack("AM04").json().getString("returned")).isEqualTo("AM04");
        assertThat(giveBack("XX99").refusal()).isEqualTo("400 invalid-return-code");

        returned = new RecordDebitReturn.Outcome.AlreadyReturned(ReturnCode.AC04);
        assertThat(giveBack("AM04").refusal()).isEqualTo("409 debit-already-returned");
        returned = new RecordDebitReturn.Outcome.NotSent();
        assertThat(giveBack("AM04").refusal()).isEqualTo("409 debit-not-sent");
        returned = new RecordDebitReturn.Outcome.RefundUnderWay();
        assertThat(giveBack("AM04").refusal()).isEqualTo("409 refund-under-way");
        returned = new RecordDebitReturn.Outcome.NoSuchDebit();
        assertThat(giveBack("AM04").refusal()).isEqualTo("404 no-such-debit");
    }

    @Test
    void the_pre_notification_is_read_as_a_paper() {
        String path = "/invoices/FR00000042/debit-notice?format=html";
        assertThat(api.get(path).answer().text()).isEqualTo("<p>notice</p>");

        drawn = new DrawDebitNotice.Outcome.NoneAnnounced();
        assertThat(api.get(path).answer().refusal()).isEqualTo("409 no-debit-announced");
        drawn = new DrawDebitNotice.Outcome.NoSuchInvoice();
        assertThat(api.get(path).answer().refusal()).isEqualTo("404 no-such-invoice");
    }

    private Asking.Answer make() {
        return api.post(PATH, "{\"until\": \"2026-03-20\"}").as("staff").answer();
    }

    private Asking.Answer book() {
        return api.put(PATH + "/" + ID + "/booking", "{}").as("staff").answer();
    }

    private Asking.Answer refuse(String reason) {
        return api.put(PATH + "/" + ID + "/refusal", "{\"reason\": \"" + reason + "\"}")
                .as("staff")
                .answer();
    }

    private Asking.Answer giveBack(String code) {
        return api.put("/debits/" + DEBIT.id() + "/return", "{\"code\": \"" + code + "\"}")
                .as("staff")
                .answer();
    }
}
