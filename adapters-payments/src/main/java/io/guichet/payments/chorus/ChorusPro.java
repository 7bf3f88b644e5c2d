package io.guichet.payments.chorus;

import io.guichet.application.publicsector.port.PublicSectorInvoicing;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.publicsector.Demands;
import io.guichet.domain.reform.DepositStatus;
import io.guichet.payments.shared.StateApi;
import io.guichet.payments.shared.UnreachableException;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

import java.net.URI;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The API of Chorus Pro (factures, structures and transverses, v1). A deposit is taken at once and
 * looked at later: until then only the report on it ({@code consulterCRDetaille}) knows it, then
 * its invoice is found by the number of the deposit and by its own.
 */
public final class ChorusPro implements PublicSectorInvoicing, AutoCloseable {

    private static final String INVOICES = "/factures/v1/rechercher/fournisseur";
    private static final String FACTUR_X = "IN_DP_E2_CII_FACTURX";

    private final ChorusApi api;

    /** {@code address} is where the API is, without {@code /factures}. */
    public ChorusPro(URI address, TechnicalAccount account, StateApi api) {
        this.api = new ChorusApi(address, account, api);
    }

    @Override
    public boolean isConnected() {
        return true;
    }

    @Override
    public Structure structure(String siret) {
        try {
            JsonObjectBuilder wanted =
                    api.object()
                            .add("identifiantStructure", siret)
                            .add("typeIdentifiantStructure", "SIRET");
            JsonObject found =
                    api.ask("/structures/v1/rechercher", api.object().add("structure", wanted));
            Optional<JsonNumber> id =
                    ChorusApi.list(found, "listeStructures").stream()
                            .filter(one -> one.getString("statut", "ACTIF").equals("ACTIF"))
                            .filter(one -> one.get("idStructureCPP") instanceof JsonNumber)
                            .map(one -> one.getJsonNumber("idStructureCPP"))
                            .findFirst();
            return id.<Structure>map(this::known).orElseGet(Structure.Unknown::new);
        } catch (UnreachableException none) {
            return new Structure.Unavailable(none.getMessage());
        }
    }

    @Override
    public Found find(DocumentReference invoice) {
        try {
            return newest(invoices(invoice, api.object().add("numeroFacture", invoice.value())))
                    .<Found>map(found -> new Found.In(flow(found)))
                    .orElseGet(Found.Nowhere::new);
        } catch (UnreachableException none) {
            return new Found.Unavailable(none.getMessage());
        }
    }

    @Override
    public Deposited deposit(String fileName, byte[] facturX) {
        JsonObjectBuilder body =
                api.object()
                        .add("fichierFlux", Base64.getEncoder().encodeToString(facturX))
                        .add("nomFichier", fileName)
                        .add("syntaxeFlux", FACTUR_X)
                        .add("avecSignature", false);
        try {
            JsonObject answer = api.post("/factures/v1/deposer/flux", body);
            String flow = answer.getString("numeroFluxDepot", "");
            if (!ChorusApi.isDone(answer)) {
                return new Deposited.Refused(ChorusApi.words(answer));
            }
            return flow.isEmpty()
                    ? new Deposited.Unavailable("no number of a deposit")
                    : new Deposited.Taken(flow);
        } catch (UnreachableException none) {
            return new Deposited.Unavailable(none.getMessage());
        }
    }

    @Override
    public Followed follow(DocumentReference invoice, String flow) {
        try {
            List<JsonObject> ours = invoices(invoice, api.object().add("numeroFluxDepot", flow));
            return newest(ours)
                    .<Followed>map(found -> standing(found, flow))
                    .orElseGet(() -> reported(invoice, flow));
        } catch (UnreachableException none) {
            return new Followed.Unavailable(none.getMessage());
        }
    }

    @Override
    public void close() {
        api.close();
    }

    private Structure known(JsonNumber id) {
        JsonObject answer =
                api.ask(
                        "/structures/v1/consulter",
                        api.object().add("idStructureCPP", id).add("codeLangue", "fr"));
        return answer.get("parametres") instanceof JsonObject demands
                ? new Structure.Known(
                        new Demands(
                                demands.getBoolean("codeServiceDoitEtreRenseigne", false),
                                demands.getBoolean("numeroEJDoitEtreRenseigne", false),
                                demands.getBoolean("gestionNumeroEJOuCodeService", false)))
                : new Structure.Unavailable("says nothing of what it demands");
    }

    /** Of a deposit that is no invoice yet. One refused as a double is the invoice it doubles. */
    private Followed reported(DocumentReference invoice, String flow) {
        JsonObject report =
                api.ask(
                        "/transverses/v1/consulterCRDetaille",
                        api.object().add("numeroFluxDepot", flow).add("syntaxeFlux", FACTUR_X));
        String errors = errors(report);
        boolean isRefused =
                report.getString("etatCourantDepotFlux", "").contains("REJET") || !errors.isEmpty();
        if (!isRefused) {
            return new Followed.Undecided();
        }
        return newest(invoices(invoice, api.object().add("numeroFacture", invoice.value())))
                .<Followed>map(found -> standing(found, flow(found)))
                .orElseGet(() -> new Followed.Refused(errors.isEmpty() ? "IN_REJETE" : errors));
    }

    /** What is there of an invoice, whether of the flow or of all there are. */
    private List<JsonObject> invoices(DocumentReference invoice, JsonObjectBuilder wanted) {
        return ChorusApi.list(api.ask(INVOICES, wanted), "listeFactures").stream()
                .filter(one -> one.getString("numeroFacture", "").equals(invoice.value()))
                .filter(one -> !one.getString("statut", "").isEmpty())
                .toList();
    }

    private static Optional<JsonObject> newest(List<JsonObject> found) {
        return found.stream()
                .max(Comparator.comparing(one -> one.getString("dateHeureEtatCourant", "")));
    }

    private static Followed standing(JsonObject found, String flow) {
        return new Followed.Standing(
                flow,
                new DepositStatus(found.getString("statut")),
                found.getString("commentaireEtatCourant", ""));
    }

    private static String flow(JsonObject found) {
        return found.getString("numeroFluxDepot", "");
    }

    private static String errors(JsonObject report) {
        List<JsonObject> errors = ChorusApi.list(report, "listeErreurDP");
        List<JsonObject> technical = ChorusApi.list(report, "listeErreurTechnique");
        return Stream.concat(
                        errors.stream().map(one -> one.getString("libelleErreurDP", "")),
                        technical.stream().map(one -> one.getString("libelleErreur", "")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
