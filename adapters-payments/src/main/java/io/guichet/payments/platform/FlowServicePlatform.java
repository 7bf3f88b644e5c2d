package io.guichet.payments.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.guichet.application.reform.port.Platform;
import io.guichet.domain.reform.Transmission;
import io.guichet.payments.shared.StateApi;
import io.guichet.payments.shared.StateApi.Answer;
import io.guichet.payments.shared.UnreachableException;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The Flow Service of XP Z12-013 (annex A, version 1.1.0). The transmission's id is the flow's
 * {@code trackingId}: where it is not sure that a flow arrived, it is looked for before it is sent
 * again, since the platform does not check that the id is unique.
 */
public final class FlowServicePlatform implements Platform, AutoCloseable {

    private static final String FLOWS = "/v1/flows";
    private static final String ERROR = "Error";

    private final URI address;
    private final StateApi api;

    public FlowServicePlatform(URI address, StateApi api) {
        this.address = address;
        this.api = api;
    }

    @Override
    public boolean isConnected() {
        return true;
    }

    @Override
    public Reply send(Transmission transmission) {
        try {
            Optional<String> arrived =
                    transmission.isPerhapsSent() ? search(transmission) : Optional.empty();
            return arrived.<Reply>map(Reply.Taken::new).orElseGet(() -> post(transmission));
        } catch (UnreachableException none) {
            return new Reply.Unavailable(none.getMessage());
        }
    }

    @Override
    public Reply follow(Transmission transmission) {
        try {
            String flow = URLEncoder.encode(transmission.standing().flow(), UTF_8);
            Answer answer = api.send(request(FLOWS + "/" + flow + "?docType=Metadata").GET());
            return answer.content()
                    .filter(content -> answer.isSuccess())
                    .map(FlowServicePlatform::verdict)
                    .orElseGet(() -> new Reply.Unavailable("answered " + answer.status()));
        } catch (UnreachableException none) {
            return new Reply.Unavailable(none.getMessage());
        }
    }

    @Override
    public void close() {
        api.close();
    }

    /** The flow that has this id and was not refused. */
    private Optional<String> search(Transmission transmission) {
        JsonObject wanted =
                api.json()
                        .createObjectBuilder()
                        .add(
                                "where",
                                api.json()
                                        .createObjectBuilder()
                                        .add("trackingId", transmission.id().toString()))
                        .build();
        Answer answer =
                api.send(
                        request(FLOWS + "/search")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(wanted.toString())));
        JsonArray found =
                answer.content()
                        .filter(content -> answer.isSuccess())
                        .map(content -> content.getJsonArray("results"))
                        .orElseThrow(
                                () ->
                                        new UnreachableException(
                                                "answered " + answer.status(), null));
        return found.stream()
                .map(JsonValue::asJsonObject)
                .filter(flow -> !status(flow).equals(ERROR))
                .map(flow -> flow.getString("flowId", ""))
                .filter(id -> !id.isEmpty())
                .findFirst();
    }

    private Reply post(Transmission transmission) {
        FlowForm form = new FlowForm(api.json(), transmission);
        Answer answer =
                api.send(
                        request(FLOWS)
                                .header("Content-Type", form.type())
                                .header("X-Request-Id", transmission.id().toString())
                                .POST(BodyPublishers.ofString(form.text(), UTF_8)));
        String flow = answer.content().map(content -> content.getString("flowId", "")).orElse("");
        return switch (answer.status()) {
            case 200, 201, 202 ->
                    flow.isEmpty() ? new Reply.Unavailable("no flow id") : new Reply.Taken(flow);
            case 400, 413, 422 -> new Reply.Rejected(error(answer));
            default -> new Reply.Unavailable("answered " + answer.status());
        };
    }

    private static Reply verdict(JsonObject flow) {
        return switch (status(flow)) {
            case "Ok" -> new Reply.Accepted();
            case ERROR -> new Reply.Rejected(reasons(flow));
            default -> new Reply.Undecided();
        };
    }

    private static String status(JsonObject flow) {
        return flow.get("acknowledgement") instanceof JsonObject acknowledgement
                ? acknowledgement.getString("status", "")
                : "";
    }

    private static String reasons(JsonObject flow) {
        JsonObject acknowledgement = flow.getJsonObject("acknowledgement");
        return acknowledgement.get("details") instanceof JsonArray details
                ? details.stream()
                        .map(JsonValue::asJsonObject)
                        .map(
                                detail ->
                                        detail.getString("reasonCode", "")
                                                + " "
                                                + detail.getString("reasonMessage", ""))
                        .map(String::strip)
                        .collect(Collectors.joining("; "))
                : "";
    }

    private static String error(Answer answer) {
        return answer.content()
                .map(
                        content ->
                                content.getString("errorCode", "")
                                        + " "
                                        + content.getString("errorMessage", ""))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse("answered " + answer.status());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(StateApi.below(address, path));
    }
}
