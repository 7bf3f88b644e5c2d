package io.guichet.payments.chorus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.guichet.application.publicsector.port.PublicSectorInvoicing.Deposited;
import io.guichet.application.publicsector.port.PublicSectorInvoicing.Followed;
import io.guichet.application.publicsector.port.PublicSectorInvoicing.Found;
import io.guichet.application.publicsector.port.PublicSectorInvoicing.Structure;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.publicsector.Demands;
import io.guichet.domain.reform.DepositStatus;
import io.guichet.payments.shared.StateDouble;
import io.guichet.testing.shared.ScriptedServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Base64;

/** Chorus Pro over the wire. */
class ChorusProTest {

    private static final String SIRET = "21750001600019";
    private static final DocumentReference INVOICE = new DocumentReference("FR00000042");
    private static final String NONE = "{\"codeRetour\":0,\"listeFactures\":[]}";

    private final StateDouble state = new StateDouble();
    private final ChorusPro chorusPro =
            new ChorusPro(
                    state.address("/cpro"),
                    new TechnicalAccount("TECH_1@cpro.fr", "p4ss"),
                    state.api());

    @AfterEach
    void close() {
        chorusPro.close();
        state.close();
    }

    @Test
    void a_public_body_is_found_by_its_siret_and_says_what_it_demands() {
        state.answers(
                200,
                "{\"codeRetour\":0,\"listeStructures\":["
                        + "{\"idStructureCPP\":1,\"statut\":\"INACTIF\"},"
                        + "{\"idStructureCPP\":25461,\"statut\":\"ACTIF\"}]}");
        state.answers(
                200,
                "{\"codeRetour\":0,\"parametres\":{\"codeServiceDoitEtreRenseigne\":true,"
                        + "\"numeroEJDoitEtreRenseigne\":false,"
                        + "\"gestionNumeroEJOuCodeService\":true}}");

        assertThat(chorusPro.structure(SIRET))
                .isEqualTo(new Structure.Known(new Demands(true, false, true)));
        assertThat(state.asked())
                .extracting(ScriptedServer.Asked::call, ScriptedServer.Asked::body)
                .containsExactly(
                        tuple(
                                "POST /cpro/structures/v1/rechercher",
                                "{\"structure\":{\"identifiantStructure\":\"21750001600019\","
                                        + "\"typeIdentifiantStructure\":\"SIRET\"}}"),
                        tuple(
                                "POST /cpro/structures/v1/consulter",
                                "{\"idStructureCPP\":25461,\"codeLangue\":\"fr\"}"));
    }

    @Test
    void who_asks_is_said_twice() {
        state.answers(200, NONE);
        chorusPro.find(INVOICE);

        ScriptedServer.Asked asked = state.asked().getFirst();
        assertThat(asked.authorization()).isEqualTo("Bearer token-1");
        assertThat(new String(Base64.getDecoder().decode(asked.header("cpro-account")), UTF_8))
                .isEqualTo("TECH_1@cpro.fr:p4ss");
        assertThat(asked.body()).isEqualTo("{\"numeroFacture\":\"FR00000042\"}");
        assertThat(state.grants().getFirst()).contains("grant_type=client_credentials");
        assertThat(new TechnicalAccount("TECH_1@cpro.fr", "p4ss").toString())
                .doesNotContain("p4ss");
    }

    @Test
    void a_siret_that_nobody_has_is_unknown() {
        state.answers(200, "{\"codeRetour\":0,\"listeStructures\":[]}");

        assertThat(chorusPro.structure(SIRET)).isEqualTo(new Structure.Unknown());
    }

    @Test
    void a_factur_x_is_deposited_under_its_name() {
        state.answers(
                200,
                "{\"codeRetour\":0,\"libelle\":\"TRA_MSG_00.000\","
                        + "\"numeroFluxDepot\":\"CPP0021\",\"dateDepot\":\"2026-11-22\","
                        + "\"syntaxeFlux\":\"IN_DP_E2_CII_FACTURX\"}");

        assertThat(chorusPro.deposit("FR00000042.pdf", "%PDF é".getBytes(UTF_8)))
                .isEqualTo(new Deposited.Taken("CPP0021"));
        ScriptedServer.Asked asked = state.asked().getFirst();
        assertThat(asked.call()).isEqualTo("POST /cpro/factures/v1/deposer/flux");
        assertThat(asked.header("Content-Type")).isEqualTo("application/json;charset=utf-8");
        assertThat(asked.body())
                .isEqualTo(
                        "{\"fichierFlux\":\"JVBERiDDqQ==\",\"nomFichier\":\"FR00000042.pdf\","
                                + "\"syntaxeFlux\":\"IN_DP_E2_CII_FACTURX\","
                                + "\"avecSignature\":false}");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400})
    void a_deposit_that_is_refused_says_why(int status) {
        state.answers(status, "{\"codeRetour\":20001,\"libelle\":\"GDP_MSG_11.022\"}");

        assertThat(chorusPro.deposit("a.pdf", new byte[0]))
                .isEqualTo(new Deposited.Refused("20001 GDP_MSG_11.022"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "403|{\"codeRetour\":1}|answered 403",
                "429|{\"error\":\"quota\"}|answered 429",
                "500||answered 500",
                "502|<html>|answered 502",
                "200|<html>|answered 200",
                "200|[]|answered 200",
                "200|{\"codeRetour\":\"x\"}|answered 200",
                "200|{\"codeRetour\":0}|no number of a deposit"
            })
    void what_says_nothing_of_a_deposit_is_no_answer(int status, String body, String reason) {
        state.answers(status, body == null ? "" : body);

        assertThat(chorusPro.deposit("a.pdf", new byte[0]))
                .isEqualTo(new Deposited.Unavailable(reason));
    }

    @Test
    void an_expired_token_is_replaced_once_and_then_there_is_no_answer() {
        state.answers(401, "");
        state.answers(200, "{\"codeRetour\":0,\"numeroFluxDepot\":\"CPP1\"}");
        assertThat(chorusPro.deposit("a.pdf", new byte[0])).isEqualTo(new Deposited.Taken("CPP1"));
        assertThat(state.asked())
                .extracting(ScriptedServer.Asked::authorization)
                .containsExactly("Bearer token-1", "Bearer token-2");

        state.answers(401, "");
        state.answers(401, "");
        assertThat(chorusPro.deposit("a.pdf", new byte[0]))
                .isEqualTo(new Deposited.Unavailable("answered 401"));
    }

    @Test
    void a_deposit_that_is_not_answered_in_time_may_have_arrived() {
        ChorusPro hasty =
                new ChorusPro(
                        state.address("/cpro"),
                        new TechnicalAccount("TECH_1@cpro.fr", "p4ss"),
                        state.api(Duration.ofMillis(300)));
        state.hangs();

        assertThat(hasty.deposit("a.pdf", new byte[0]))
                .asString()
                .contains("Unavailable", "no answer");
        assertThat(state.asked()).hasSize(1);
        hasty.close();
    }

    @Test
    void an_invoice_is_looked_for_by_its_number_exactly() {
        state.answers(
                200,
                invoices(
                        "{\"numeroFacture\":\"FR000000421\",\"numeroFluxDepot\":\"CPP1\","
                                + "\"statut\":\"DEPOSEE\"},"
                                + "{\"numeroFacture\":\"FR00000042\",\"numeroFluxDepot\":\"CPP2\","
                                + "\"statut\":\"DEPOSEE\"}"));
        assertThat(chorusPro.find(INVOICE)).isEqualTo(new Found.In("CPP2"));
        state.answers(200, NONE);
        assertThat(chorusPro.find(INVOICE)).isEqualTo(new Found.Nowhere());
        state.answers(200, "{\"codeRetour\":20000,\"libelle\":\"busy\"}");
        assertThat(chorusPro.find(INVOICE)).isEqualTo(new Found.Unavailable("20000 busy"));
        state.answers(200, "{\"codeRetour\":0,\"listeFactures\":7}");
        assertThat(chorusPro.find(INVOICE)).isEqualTo(new Found.Nowhere());
    }

    @Test
    void a_deposit_is_followed_by_its_number_whatever_the_status_is() {
        state.answers(
                200,
                invoices(
                        "{\"numeroFacture\":\"FR00000042\",\"numeroFluxDepot\":\"CPP1\","
                                + "\"statut\":\"A_RECYCLER\","
                                + "\"commentaireEtatCourant\":\"mauvais service\"}"));

        assertThat(chorusPro.follow(INVOICE, "CPP1"))
                .isEqualTo(
                        new Followed.Standing(
                                "CPP1", new DepositStatus("A_RECYCLER"), "mauvais service"));
        assertThat(state.asked().getFirst().body()).isEqualTo("{\"numeroFluxDepot\":\"CPP1\"}");
    }

    @Test
    void what_is_no_invoice_yet_is_undecided_or_refused_with_its_errors() {
        state.answers(200, NONE);
        state.answers(200, "{\"codeRetour\":0,\"etatCourantDepotFlux\":\"IN_RECU\"}");
        assertThat(chorusPro.follow(INVOICE, "CPP1")).isEqualTo(new Followed.Undecided());
        assertThat(state.asked().getLast().call())
                .isEqualTo("POST /cpro/transverses/v1/consulterCRDetaille");

        state.answers(200, NONE);
        state.answers(
                200,
                "{\"codeRetour\":0,\"etatCourantDepotFlux\":\"IN_REJETE\",\"listeErreurDP\":["
                        + "{\"numeroDP\":\"FR00000042\",\"libelleErreurDP\":\"SIRET inconnu\"}]}");
        state.answers(200, NONE);
        assertThat(chorusPro.follow(INVOICE, "CPP1"))
                .isEqualTo(new Followed.Refused("SIRET inconnu"));
    }

    /** Two deposits of one invoice can only be after a crash; the first one is the invoice. */
    @Test
    void a_double_is_followed_as_what_it_doubles() {
        state.answers(200, NONE);
        state.answers(
                200,
                "{\"codeRetour\":0,\"etatCourantDepotFlux\":\"IN_REJETE\",\"listeErreurDP\":["
                        + "{\"libelleErreurDP\":\"doublon\"}]}");
        state.answers(
                200,
                invoices(
                        "{\"numeroFacture\":\"FR00000042\",\"numeroFluxDepot\":\"CPP1\","
                                + "\"statut\":\"MISE_A_DISPOSITION\"}"));

        assertThat(chorusPro.follow(INVOICE, "CPP2"))
                .isEqualTo(
                        new Followed.Standing("CPP1", new DepositStatus("MISE_A_DISPOSITION"), ""));
    }

    @Test
    void a_portal_that_is_not_there_is_unavailable() {
        state.close();

        assertThat(chorusPro.structure(SIRET)).isInstanceOf(Structure.Unavailable.class);
        assertThat(chorusPro.find(INVOICE)).isInstanceOf(Found.Unavailable.class);
        assertThat(chorusPro.deposit("a.pdf", new byte[0]))
                .isInstanceOf(Deposited.Unavailable.class);
        assertThat(chorusPro.follow(INVOICE, "CPP1")).isInstanceOf(Followed.Unavailable.class);
        assertThat(new NoChorusPro().isConnected()).isFalse();
    }

    private static String invoices(String list) {
        return "{\"codeRetour\":0,\"listeFactures\":[" + list + "]}";
    }
}
