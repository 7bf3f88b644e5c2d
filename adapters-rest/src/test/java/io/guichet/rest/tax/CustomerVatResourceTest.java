package io.guichet.rest.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.tax.CheckVatIdOfCustomer.Outcome;
import io.guichet.application.tax.ExplainVat.Explanation;
import io.guichet.application.tax.VatIdCheck;
import io.guichet.domain.billing.VatCategory;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.identity.PostalAddress;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.tax.BuyerStanding;
import io.guichet.domain.tax.VatDecision;
import io.guichet.domain.tax.VatId;
import io.guichet.domain.tax.VatIdAnswer;
import io.guichet.domain.tax.VatRule;
import io.guichet.rest.shared.Asking;
import io.guichet.rest.shared.RestApi;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class CustomerVatResourceTest {

    private static final CustomerNumber ACME = new CustomerNumber(10001);

    private final RestApi api = new RestApi();
    private Outcome outcome = new Outcome.Answered(reverseCharge());
    private Explanation explained = reverseCharge();

    CustomerVatResourceTest() {
        api.with(
                new CustomerVatResource(
                        number -> Optional.of(explained).filter(vat -> number.equals(ACME)),
                        number -> outcome));
    }

    @Test
    void staff_sees_the_decision_its_reason_and_the_proofs() {
        Asking.Answer answer = api.get("/customers/10001/vat").as("staff").answer();

        assertThat(answer.text())
                .isEqualTo(
                        """
                        {"check":{"failure":"MS_UNAVAILABLE","failures":2,\
                        "next_at":"2026-03-01T12:00:00Z","vat_id":"BE0428759497"},\
                        "country":"BE","day":"2026-03-01",\
                        "decision":{"category":"AE","rate":"0","rule":"reverse_charge",\
                        "standing":"valid_vat_id"},\
                        "proofs":[{"address":"Bruxelles","at":"2026-03-01T12:00:00Z",\
                        "consultation_number":"WAPI1","name":"ACME","valid":true},\
                        {"address":"","at":"2026-03-01T11:00:00Z",\
                        "consultation_number":"","name":"","valid":false}],\
                        "vat_id":"be 0428759497"}""");
    }

    @Test
    void where_no_id_matters_there_is_no_check() {
        explained = french();

        JsonObject json = api.get("/customers/10001/vat").as("staff").answer().json();

        assertThat(json.get("check")).isEqualTo(JsonValue.NULL);
        assertThat(json.getJsonArray("proofs")).isEmpty();
        assertThat(json.getJsonObject("decision").getString("rate")).isEqualTo("20");
    }

    @Test
    void staff_has_an_id_checked_at_once() {
        Asking.Answer answer = check().answer();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getJsonObject("decision").getString("category")).isEqualTo("AE");
    }

    @Test
    void every_refusal_has_its_answer() {
        assertRefused(new Outcome.NothingToCheck(), "422 no-vat-id-to-check");
        assertRefused(new Outcome.NoSuchCustomer(), "404 no-such-customer");
        assertRefused(new Outcome.RegistryUnavailable("TIMEOUT"), "503 vat-register-unavailable");
        assertThat(check().answer().header("Retry-After")).isEqualTo("60");
        assertThat(check().answer().json().getString("reason")).isEqualTo("TIMEOUT");
        assertThat(api.get("/customers/404/vat").as("staff").answer().refusal())
                .isEqualTo("404 no-such-customer");
        assertThat(api.get("/customers/x/vat").as("staff").answer().refusal())
                .isEqualTo("400 invalid-customer-number");
    }

    @Test
    void a_customer_sees_and_checks_nothing() {
        assertThat(api.get("/customers/10001/vat").answer().refusal()).isEqualTo("403 staff-only");
        assertThat(check().as("anna").answer().refusal()).isEqualTo("403 staff-only");
    }

    private void assertRefused(Outcome refused, String refusal) {
        outcome = refused;
        assertThat(check().answer().refusal()).isEqualTo(refusal);
    }

    private Asking check() {
        return api.post("/customers/10001/vat/check", "").without("Idempotency-Key").as("staff");
    }

    private static Explanation reverseCharge() {
        VatIdAnswer valid = new VatIdAnswer.Valid(RestApi.NOON, "WAPI1", "ACME", "Bruxelles");
        VatIdAnswer invalid = new VatIdAnswer.Invalid(RestApi.NOON.minusSeconds(3600));
        VatIdCheck check =
                new VatIdCheck(
                        new SellerCode("demo-fr"),
                        new VatId("BE0428759497"),
                        valid,
                        RestApi.NOON,
                        2,
                        "MS_UNAVAILABLE");
        VatDecision decision =
                new VatDecision(
                        new VatRate(VatCategory.AE, BigDecimal.ZERO),
                        VatRule.REVERSE_CHARGE,
                        BuyerStanding.VALID_VAT_ID);
        return explanation("BE", "be 0428759497", decision, List.of(check), valid, invalid);
    }

    private static Explanation french() {
        VatDecision decision =
                new VatDecision(
                        VatRate.standard("20.00"), VatRule.FRENCH_VAT, BuyerStanding.PROFESSIONAL);
        return explanation("FR", "", decision, List.of());
    }

    private static Explanation explanation(
            String country,
            String vatId,
            VatDecision decision,
            List<VatIdCheck> checks,
            VatIdAnswer... proofs) {
        PostalAddress address = new PostalAddress("1 rue Haute", "", "1000", "Ville", country);
        Party identity =
                new Party(PartyKind.COMPANY, "ACME", address, "", "", vatId, "", Optional.empty());
        LocalDate day = LocalDate.of(2026, 3, 1);
        return new Explanation(identity, day, decision, checks, List.of(proofs));
    }
}
