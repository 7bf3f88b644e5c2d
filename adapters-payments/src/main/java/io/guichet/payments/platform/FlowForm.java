package io.guichet.payments.platform;

import io.guichet.domain.reform.Transmission;
import io.guichet.domain.reform.TransmissionKind;
import io.guichet.domain.shared.Sha256;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;

/**
 * A flow as it is posted: what it is ({@code flowInfo}) and the file. The boundary is made of the
 * file, so that it cannot stand in it.
 */
final class FlowForm {

    private final JsonProvider json;
    private final Transmission transmission;
    private final String hash;

    FlowForm(JsonProvider json, Transmission transmission) {
        this.json = json;
        this.transmission = transmission;
        this.hash = Sha256.hex(transmission.file().content());
    }

    String type() {
        return "multipart/form-data; boundary=" + hash;
    }

    String text() {
        String file = transmission.file().name();
        return part("name=\"flowInfo\"", "application/json", info().toString())
                + part(
                        "name=\"file\"; filename=\"" + file + "\"",
                        "application/xml",
                        transmission.file().content())
                + "--"
                + hash
                + "--\r\n";
    }

    private JsonObject info() {
        boolean isStatus = transmission.kind() == TransmissionKind.PAYMENT_STATUS;
        return json.createObjectBuilder()
                .add("trackingId", transmission.id().toString())
                .add("name", transmission.file().name())
                .add("processingRule", isStatus ? "B2B" : "B2C")
                .add("flowSyntax", isStatus ? "CDAR" : "FRR")
                .add("sha256", hash)
                .build();
    }

    private String part(String disposition, String type, String content) {
        return ("--%s\r\nContent-Disposition: form-data; %s\r\nContent-Type: %s\r\n\r\n%s\r\n")
                .formatted(hash, disposition, type, content);
    }
}
