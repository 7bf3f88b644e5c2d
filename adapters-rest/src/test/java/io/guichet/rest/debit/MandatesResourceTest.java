package io.guichet.rest.debit;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.application.billing.RenderedDocument;
import io.guichet.application.debit.ChooseDefaultMandate;
import io.guichet.application.debit.DrawMandate;
import io.guichet.application.debit.EndMandate;
import io.guichet.application.debit.ShowMandates;
import io.guichet.application.debit.SignMandate;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.debit.CreditorId;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.debit.MandateId;
import io.guichet.domain.debit.Signature;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.payment.BankAccount;
import io.guichet.domain.payment.Bic;
import io.guichet.rest.shared.Asking;
import io.guichet.rest.shared.Fixtures;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class MandatesResourceTest {

    private static final MandateId ID = new MandateId(new UUID(0, 8));
    private static final CreditorId CREDITOR = new CreditorId("FR72ZZZ123456");
    private static final Mandate MANDATE =
            new Mandate(
                    ID,
                    RestApi.ANNA.number(),
                    CREDITOR,
                    new BankAccount("Anna Noël", "FR7630006000011234567890189"),
                    Optional.empty(),
                    RestApi.ANNA.identity().address(),
                    new Signature(
                            RestApi.NOON,
                            LocalDate.of(2026, 3, 1),
                            "profile",
                            "192.0.2.1",
                            Language.FR),
                    Mandate.State.DEFAULT,
                    LocalDate.of(2026, 3, 1),
                    RestApi.NOON,
                    0);
    private static final String SIGNING =
            """
            {"holder": "Anna Noël", "iban": "FR76 3000 6000 0112 3456 7890 189", "agreed": true}
            """;

    private final RestApi api = new RestApi();
    private Optional<ShowMandates.Offer> offer =
            Optional.of(new ShowMandates.Offer(Fixtures.SELLER.identity(), CREDITOR, "You agree."));
    private SignMandate.Outcome signed = new SignMandate.Outcome.Signed(MANDATE);
    private SignMandate.Command asked;
    private ChooseDefaultMandate.Outcome chosen = new ChooseDefaultMandate.Outcome.Chosen(MANDATE);
    private EndMandate.Outcome ended = new EndMandate.Outcome.Ended();
    private DrawMandate.Outcome drawn =
            new DrawMandate.Outcome.Drawn(
                    RenderedDocument.of(
                            new DocumentReference("mandate-1"),
                            DocumentFormat.HTML,
                            "<p>mandate</p>".getBytes(UTF_8)));

    MandatesResourceTest() {
        ShowMandates shown =
                new ShowMandates() {
                    @Override
                    public List<Mandate> list(CustomerNumber customer) {
                        return List.of(MANDATE);
                    }

                    @Override
                    public Optional<Offer> offer(CustomerNumber customer) {
                        return offer;
                    }
                };
        api.with(
                new MandatesResource(
                        shown,
                        command -> {
                            asked = command;
                            return signed;
                        },
                        command -> chosen,
                        command -> ended,
                        api.requestKey,
                        api.caller));
        api.with(new MandateDocumentResource(command -> drawn, api.caller));
    }

    @Test
    void mandates_are_listed_with_masked_accounts() {
        String text = api.get("/mandates").answer().json().toString();

        assertThat(text)
                .contains(
                        "\"account\":\"FR76 **** 0189\"",
                        "\"reference\":\"00000000000000000000000000000008\"",
                        "\"is_default\":true",
                        "\"lapses_on\":\"2029-03-01\"")
                .doesNotContain("30006000011234567890189");
    }

    @Test
    void the_wording_is_shown_before_signing() {
        assertThat(api.get("/mandates/wording").answer().json().getString("wording"))
                .isEqualTo("You agree.");

        offer = Optional.empty();
        assertThat(api.get("/mandates/wording").answer().refusal())
                .isEqualTo("409 direct-debits-not-offered");
    }

    @Test
    void one_is_signed_by_who_agrees() {
        var answer = sign(SIGNING).answer();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().getString("id")).isEqualTo(ID.toString());
        assertThat(asked.account().iban()).isEqualTo("FR7630006000011234567890189");
        assertThat(asked.by()).isEqualTo(RestApi.ANNAS_PROFILE.value().toString());

        assertThat(sign(SIGNING.replace("true", "false")).answer().refusal())
                .isEqualTo("422 mandate-not-agreed");
        assertThat(sign(SIGNING.replace("189", "188")).answer().refusal())
                .isEqualTo("400 invalid-iban");
    }

    @Test
    void the_bank_may_be_named() {
        String named = SIGNING.replace("\"agreed\"", "\"bic\": \"agrifrpp 882\", \"agreed\"");
        sign(named).answer();
        assertThat(asked.bic()).contains(new Bic("AGRIFRPP882"));
        sign(SIGNING).answer();
        assertThat(asked.bic()).isEmpty();

        assertThat(sign(named.replace("882", "8")).answer().refusal()).isEqualTo("400 invalid-bic");
    }

    @Test
    void signing_can_be_refused() {
        signed = new SignMandate.Outcome.NotOffered();
        assertThat(sign(SIGNING).answer().refusal()).isEqualTo("409 direct-debits-not-offered");
        signed = new SignMandate.Outcome.TooMany();
        assertThat(sign(SIGNING).answer().refusal()).isEqualTo("409 too-many-mandates");
        signed = new SignMandate.Outcome.MandateIdReused();
        assertThat(sign(SIGNING).answer().refusal()).isEqualTo("422 idempotency-key-reused");
        signed = new SignMandate.Outcome.Closed();
        assertThat(sign(SIGNING).answer().refusal()).isEqualTo("409 customer-closed");
        signed = new SignMandate.Outcome.NoSuchCustomer();
        assertThat(sign(SIGNING).answer().refusal()).isEqualTo("404 no-such-customer");
    }

    @Test
    void one_is_chosen() {
        assertThat(choose().json().getString("id")).isEqualTo(ID.toString());

        chosen = new ChooseDefaultMandate.Outcome.Lapsed();
        assertThat(choose().refusal()).isEqualTo("409 mandate-lapsed");
        chosen = new ChooseDefaultMandate.Outcome.NoSuchMandate();
        assertThat(choose().refusal()).isEqualTo("404 no-such-mandate");
    }

    @Test
    void one_is_revoked() {
        assertThat(api.delete("/mandates/" + ID).answer().status()).isEqualTo(204);

        ended = new EndMandate.Outcome.NoSuchMandate();
        assertThat(api.delete("/mandates/" + ID).answer().refusal())
                .isEqualTo("404 no-such-mandate");
    }

    @Test
    void one_is_read_as_a_paper() {
        String path = "/mandates/" + ID + "/document?format=html";
        assertThat(api.get(path).answer().text()).isEqualTo("<p>mandate</p>");

        drawn = new DrawMandate.Outcome.NoSuchMandate();
        assertThat(api.get(path).answer().refusal()).isEqualTo("404 no-such-mandate");
    }

    private Asking sign(String json) {
        return api.post("/mandates", json);
    }

    private Asking.Answer choose() {
        return api.put("/mandates/" + ID + "/default", "{}").answer();
    }
}
